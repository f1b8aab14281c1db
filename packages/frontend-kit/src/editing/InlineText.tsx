import { TextAreaField } from '@backstage/ui';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { TextLimit } from '../drafts';
import styles from './InlineText.module.css';

/**
 * A text that becomes a field when one edits it.
 *
 * @public
 */
export type InlineTextProps = {
  label: string;
  /** What stands in the field: what is saved, or what is being written. */
  value: string;
  /** So many characters can be saved; more can be typed. */
  maxLength: number;
  isReadOnly: boolean;
  /** Called with each change, in one line. */
  onChange: (value: string) => void;
  /** Called by Enter, and once the field is left by anything but Escape. */
  onFinish: () => void;
  /** Called when the user begins: what others change later is told apart. */
  onBegin: () => void;
  /** Says below the field that its text is not saved, unless one is typing. */
  notice?: ReactNode;
};

/**
 * Edits one line in place: Enter or leaving the field saves. Escape leaves it
 * without saving; what was typed stays. After both, Tab goes on to what
 * follows. What others change meanwhile never touches what one is typing.
 *
 * @public
 */
export function InlineText(props: InlineTextProps) {
  const { label, value, maxLength, isReadOnly, onChange } = props;
  const end = useRef<HTMLDivElement>(null);
  const isEscaped = useRef(false);
  const [isFocused, setFocused] = useState(false);
  const leave = () => {
    setFocused(false);
    // Gone while one was typing: what was typed stays to be copied.
    if (!isReadOnly && !isEscaped.current) {
      props.onFinish();
    }
    isEscaped.current = false;
  };
  return (
    <>
      <TextAreaField
        rows={1}
        aria-label={label}
        className={styles.root}
        value={value}
        isReadOnly={isReadOnly}
        onFocus={() => {
          setFocused(true);
          props.onBegin();
        }}
        // A line of text has no breaks, even if one is pasted.
        onChange={text => onChange(text.replace(/\s*\n\s*/g, ' '))}
        onBlur={leave}
        onKeyDown={event => {
          if (event.key === 'Enter') {
            event.preventDefault();
            end.current?.focus();
          }
          if (event.key === 'Escape') {
            isEscaped.current = true;
            end.current?.focus();
          } else {
            event.continuePropagation();
          }
        }}
      />
      <div ref={end} tabIndex={-1} className={styles.end}>
        <TextLimit text={value} limit={maxLength} />
        {!isFocused && props.notice}
      </div>
    </>
  );
}
