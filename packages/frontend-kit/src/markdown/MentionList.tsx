import { mentionOf } from '@portolan/common-kit';
import { useEffect, useRef } from 'react';
import type { EntityOption } from '../entities';
import { useKitTranslations } from '../translation';
import styles from './MentionArea.module.css';

/** The people to choose from, and the id by which the area names the list. */
export type MentionListProps = {
  id: string;
  options: readonly EntityOption[];
  active: number;
  onChoose: (option: EntityOption) => void;
};

/** People whom one may mean, below what one writes. */
export function MentionList(props: MentionListProps) {
  const { id, options, active, onChoose } = props;
  const t = useKitTranslations();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // What is being written may be at the lower edge of a panel.
    list.current?.scrollIntoView?.({ block: 'nearest' });
  }, [options.length]);
  return (
    <ul
      ref={list}
      id={id}
      role="listbox"
      aria-label={t('mentions.label')}
      className={styles.list}
    >
      {options.map((option, index) => (
        <li
          key={option.ref}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          className={styles.option}
          // Not click: the area would lose its focus first, and the list close.
          onMouseDown={event => {
            event.preventDefault();
            onChoose(option);
          }}
        >
          {option.title}
          <span className={styles.ref}>{mentionOf(option.ref)}</span>
        </li>
      ))}
    </ul>
  );
}
