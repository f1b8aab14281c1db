import { useId, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { useFocusOnOpen } from '../browser';
import type { EntityOption } from '../entities';
import styles from './MentionArea.module.css';
import { MentionList } from './MentionList';
import { findTyped, insertMention } from './typedMentions';
import { useMentionOptions } from './useMentionOptions';

/**
 * A text being written.
 *
 * @public
 */
export type MentionAreaProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  maxLength: number;
  placeholder?: string;
  rows?: number;
  focusOnOpen?: boolean;
  /** Called by Ctrl or ⌘ with Enter. */
  onSubmit: () => void;
  /** Called by Escape, which then closes nothing around the area. */
  onCancel?: () => void;
};

/**
 * A text area that completes people after an \@.
 *
 * @public
 */
export function MentionArea(props: MentionAreaProps) {
  const { label, value, onChange, onSubmit, onCancel, rows = 4 } = props;
  const listId = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const root = useFocusOnOpen<HTMLDivElement>(props.focusOnOpen ?? false);
  const people = useMentionOptions(choose);
  const isOpen = people.options.length > 0;

  function choose(option: EntityOption) {
    const element = area.current;
    if (!element) {
      return;
    }
    const next = insertMention(value, element.selectionStart, option.ref);
    onChange(next.text);
    people.close();
    requestAnimationFrame(() => {
      element.focus();
      element.setSelectionRange(next.caret, next.caret);
    });
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (people.handleKey(event)) {
      event.preventDefault();
      event.stopPropagation();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onSubmit();
    } else if (event.key === 'Escape' && onCancel) {
      event.stopPropagation();
      onCancel();
    }
  };
  return (
    <div ref={root} className={styles.root}>
      <textarea
        ref={area}
        aria-label={label}
        aria-autocomplete="list"
        aria-controls={isOpen ? listId : undefined}
        aria-activedescendant={
          isOpen ? `${listId}-${people.active}` : undefined
        }
        className={styles.area}
        value={value}
        rows={rows}
        maxLength={props.maxLength}
        placeholder={props.placeholder}
        onChange={({ target }) => {
          onChange(target.value);
          people.look(findTyped(target.value, target.selectionStart)?.text);
        }}
        onBlur={people.close}
        onKeyDown={onKeyDown}
      />
      {isOpen && (
        <MentionList
          id={listId}
          options={people.options}
          active={people.active}
          onChoose={choose}
        />
      )}
    </div>
  );
}
