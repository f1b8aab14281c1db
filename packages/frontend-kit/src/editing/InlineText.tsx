import { TextAreaField } from '@backstage/ui';
import { useEffect, useRef, useState } from 'react';
import styles from './InlineText.module.css';

/**
 * A text that becomes a field when one edits it.
 *
 * @public
 */
export type InlineTextProps = {
  label: string;
  value: string;
  maxLength: number;
  isReadOnly: boolean;
  onSave: (value: string) => void;
  /** Called when the user begins: what others change later is told apart. */
  onBegin: () => void;
};

/**
 * Edits one line in place: Enter or leaving the field saves, Escape takes it
 * back. What others change meanwhile never touches what one is typing.
 *
 * @public
 */
export function InlineText(props: InlineTextProps) {
  const { label, value, maxLength, isReadOnly, onSave, onBegin } = props;
  const [draft, setDraft] = useState<string>();
  const input = useRef<HTMLTextAreaElement | null>(null);
  const cancelled = useRef(false);

  useEffect(() => {
    cancelled.current = false;
  }, [value]);

  const finish = () => {
    // Gone while one was typing: what was typed stays to be copied.
    if (isReadOnly) {
      return;
    }
    const text = draft?.trim();
    setDraft(undefined);
    if (!cancelled.current && text && text !== value) {
      onSave(text);
    }
    cancelled.current = false;
  };

  return (
    <TextAreaField
      rows={1}
      aria-label={label}
      className={styles.root}
      ref={element => {
        input.current = element?.querySelector('textarea') ?? null;
      }}
      value={draft ?? value}
      maxLength={maxLength}
      isReadOnly={isReadOnly}
      onFocus={onBegin}
      // A line of text has no breaks, even if one is pasted.
      onChange={text => setDraft(text.replace(/\s*\n\s*/g, ' '))}
      onBlur={finish}
      onKeyDown={event => {
        if (event.key === 'Enter') {
          event.preventDefault();
          input.current?.blur();
        }
        if (event.key === 'Escape' && draft !== undefined) {
          cancelled.current = true;
          input.current?.blur();
        } else {
          event.continuePropagation();
        }
      }}
    />
  );
}
