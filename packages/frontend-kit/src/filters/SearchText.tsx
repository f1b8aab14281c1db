import { SearchField } from '@backstage/ui';
import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
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
  const { label, fieldLabel, value, onChange, searchRef, ...field } = props;
  const [text, setText] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>();

  useEffect(() => setText(value), [value]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const change = (next: string) => {
    setText(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onChange(next.trim()), DELAY_MS);
  };
  return (
    <div
      role="search"
      aria-label={label}
      className={styles.search}
      onKeyDownCapture={leaveByEscape}
    >
      <SearchField
        {...field}
        ref={searchRef}
        aria-label={fieldLabel}
        size="small"
        value={text}
        onChange={change}
      />
    </div>
  );
}
