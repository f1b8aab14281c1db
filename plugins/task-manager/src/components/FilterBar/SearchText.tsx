import { SearchField } from '@backstage/ui';
import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { TASK_LIMITS } from '@portolan/plugin-task-manager-common';
import type { SetTaskQuery } from '../../hooks/useTaskQuery';
import { useTranslations } from '../../hooks/useTranslations';
import { leaveByEscape } from '../../leaveByEscape';
import type { TaskQuery } from '../../query/taskQuery';
import styles from './FilterBar.module.css';

/** Typing pauses this long before the tasks are searched. */
const DELAY_MS = 250;

/** The query that holds the text, and where a key finds the field. */
export type SearchTextProps = {
  query: TaskQuery;
  setQuery: SetTaskQuery;
  searchRef: RefObject<HTMLDivElement>;
};

/** Searches tasks by words; the address follows once one pauses, without a step back for each letter. */
export function SearchText({ query, setQuery, searchRef }: SearchTextProps) {
  const { q = '', ...others } = query.filter;
  const t = useTranslations();
  const [text, setText] = useState(q);
  const timer = useRef<ReturnType<typeof setTimeout>>();

  useEffect(() => setText(q), [q]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const change = (next: string) => {
    setText(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const filter = next.trim() ? { ...others, q: next.trim() } : others;
      setQuery({ filter }, { replace: true });
    }, DELAY_MS);
  };
  return (
    <div
      role="search"
      aria-label={t('filter.label')}
      className={styles.search}
      onKeyDownCapture={leaveByEscape}
    >
      <SearchField
        ref={searchRef}
        aria-label={t('search.label')}
        placeholder={t('search.placeholder')}
        size="small"
        value={text}
        maxLength={TASK_LIMITS.searchLength}
        onChange={change}
      />
    </div>
  );
}
