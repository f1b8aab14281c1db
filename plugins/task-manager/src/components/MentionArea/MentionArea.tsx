import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useEntitySearch } from '../../hooks/useEntitySearch';
import type { EntityOption } from '../../hooks/useEntitySearch';
import { useFocusOnOpen } from '../../hooks/useFocusOnOpen';
import { useTranslations } from '../../hooks/useTranslations';
import { findMention, insertMention, isMeant, mentionOf } from './mentions';
import styles from './MentionArea.module.css';

/** A text being written. */
export type MentionAreaProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  maxLength: number;
  placeholder?: string;
  rows?: number;
  focusOnOpen?: boolean;
  onSubmit: () => void;
  onCancel?: () => void;
};

const PEOPLE_ONLY = ['User'];

const MAX_OPTIONS = 6;

/** A text area that completes people after an @. */
export function MentionArea(props: MentionAreaProps) {
  const { label, value, onChange, onSubmit, onCancel, rows = 4 } = props;
  const t = useTranslations();
  const listId = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const root = useFocusOnOpen<HTMLDivElement>(props.focusOnOpen ?? false);
  const [typed, setTyped] = useState<string>();
  const [active, setActive] = useState(0);
  const isOpen = typed !== undefined;
  const { data = [] } = useEntitySearch({
    kinds: PEOPLE_ONLY,
    text: typed ?? '',
    enabled: isOpen,
  });
  // While the catalog is asked, what it answered before is narrowed down: Enter must never choose somebody else.
  const options = isOpen
    ? data.filter(option => isMeant(option, typed)).slice(0, MAX_OPTIONS)
    : [];

  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // What is being written may be at the lower edge of a drawer.
    if (options.length > 0)
      list.current?.scrollIntoView?.({ block: 'nearest' });
  }, [options.length]);

  const look = () => {
    const element = area.current;
    const mention =
      element && findMention(element.value, element.selectionStart);
    setTyped(mention?.text);
    setActive(0);
  };
  const choose = (option: EntityOption) => {
    const element = area.current;
    if (!element) return;
    const next = insertMention(value, element.selectionStart, option.ref);
    onChange(next.text);
    setTyped(undefined);
    requestAnimationFrame(() => {
      element.focus();
      element.setSelectionRange(next.caret, next.caret);
    });
  };
  const handleListKey = ({ key }: KeyboardEvent) => {
    const last = options.length - 1;
    if (key === 'ArrowDown') setActive(active === last ? 0 : active + 1);
    else if (key === 'ArrowUp') setActive(active === 0 ? last : active - 1);
    else if (key === 'Enter' || key === 'Tab') choose(options[active]);
    else if (key === 'Escape') setTyped(undefined);
    else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (options.length > 0 && handleListKey(event)) {
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
        aria-controls={options.length ? listId : undefined}
        aria-activedescendant={
          options.length ? `${listId}-${active}` : undefined
        }
        className={styles.area}
        value={value}
        rows={rows}
        maxLength={props.maxLength}
        placeholder={props.placeholder}
        onChange={event => {
          onChange(event.target.value);
          look();
        }}
        onBlur={() => setTyped(undefined)}
        onKeyDown={onKeyDown}
      />
      {options.length > 0 && (
        <ul
          ref={list}
          id={listId}
          role="listbox"
          aria-label={t('mentions.label')}
          className={styles.list}
        >
          {options.map((option, index) => (
            <li
              key={option.ref}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === active}
              className={styles.option}
              // Not click: the area would lose its focus first, and the list close.
              onMouseDown={event => {
                event.preventDefault();
                choose(option);
              }}
            >
              {option.title}
              <span className={styles.ref}>{mentionOf(option.ref)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
