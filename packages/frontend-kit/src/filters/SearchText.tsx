import { SearchField } from '@backstage/ui';
import { isLongerThan } from '@portolan/common-kit';
import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { TextLimit } from '../drafts';
import { leaveByEscape } from '../lists';
import styles from './FilterBar.module.css';

/** Typing pauses this long before anything is searched. */
const DELAY_MS = 250;

/**
 * The text that is searched for, and where a key finds the field.
 *
 * @public
 */
export type SearchTextProps = {
  /** Names the place: "Find notes". */
  label: string;
  /** Names the field: "Search notes". */
  fieldLabel: string;
  placeholder: string;
  value: string;
  /** A longer text is not searched for, and says so. */
  maxLength: number;
  /** Called with the text, without spaces around it; empty for none. */
  onChange: (text: string) => void;
  searchRef: RefObject<HTMLDivElement>;
};

/**
 * Searches by words once one pauses. To be kept in the address without a step
 * back for each letter: see `replace` of {@link SetUrlState}.
 *
 * @public
 */
export function SearchText(props: SearchTextProps) {
  const { label, fieldLabel, value, searchRef, maxLength, placeholder } = props;
  const [text, setText] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const sent = useRef(value);

  useEffect(() => {
    // Our own text comes back while one is typing on.
    if (value !== sent.current) {
      sent.current = value;
      setText(value);
    }
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const search = (next: string) => {
    clearTimeout(timer.current);
    const words = next.trim();
    if (words !== sent.current && !isLongerThan(words, maxLength)) {
      sent.current = words;
      props.onChange(words);
    }
  };
  const change = (next: string) => {
    setText(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => search(next), DELAY_MS);
  };
  return (
    <div
      role="search"
      aria-label={label}
      className={styles.search}
      onKeyDownCapture={leaveByEscape}
    >
      <SearchField
        placeholder={placeholder}
        ref={searchRef}
        aria-label={fieldLabel}
        size="small"
        value={text}
        onChange={change}
        // Who leaves the field goes elsewhere before it pauses.
        onBlur={() => search(text)}
      />
      <TextLimit text={text.trim()} limit={maxLength} />
    </div>
  );
}
