import { useId } from 'react';
import type { KeyboardEvent } from 'react';
import { isLongerThan } from '@portolan/common-kit';
import { useFocusOnClose, useFocusOnOpen } from '../browser';
import { focusPanelAround } from '../lists';
import type { EntityOption } from '../entities';
import styles from './MentionArea.module.css';
import { MentionList } from './MentionList';
import { findTyped, insertMention } from './typedMentions';
import { useMentionOptions } from './useMentionOptions';

/**
 * A text being written.
 */
export type MentionAreaProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** So many characters can be saved; more can be typed. */
  maxLength: number;
  placeholder?: string;
  rows?: number;
  focusOnOpen?: boolean;
  /** Called by Ctrl or ⌘ with Enter, unless the text is too long. */
  onSubmit: () => void;
  /**
   * Called by Escape, which then closes nothing around the area; without it,
   * Escape takes the focus out of the area.
   */
  onCancel?: () => void;
};

/**
 * A text area that completes people after an \@.
 */
export function MentionArea(props: MentionAreaProps) {
  const { label, value, onChange, onSubmit, onCancel, rows = 4 } = props;
  const listId = useId();
  // What was sent or discarded takes its buttons with it.
  const area = useFocusOnClose<HTMLTextAreaElement>(value ? 'text' : 'empty');
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
      if (!isLongerThan(value, props.maxLength)) {
        onSubmit();
      }
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      if (onCancel) {
        onCancel();
      } else {
        focusPanelAround(event.currentTarget);
      }
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
