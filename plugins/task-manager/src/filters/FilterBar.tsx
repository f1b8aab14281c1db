import { FilterBar as Bar, SearchText } from '@portolan/frontend-kit';
import { TASK_LIMITS } from '@portolan/plugin-task-manager-common';
import type { TaskFilter } from '@portolan/plugin-task-manager-common';
import type { ReactNode, RefObject } from 'react';
import type { SetTaskQuery, TaskQuery } from '../query';
import { useTranslations } from '../translation';
import { ActiveFilters } from './ActiveFilters';
import { MainFilters, MoreFilters } from './Filters';

/** The view's filters and how to change them. */
export type FilterBarProps = {
  query: TaskQuery;
  setQuery: SetTaskQuery;
  scope?: TaskFilter;
  searchRef: RefObject<HTMLDivElement>;
  /** Takes the place of the filters as long as any task is ticked. */
  actions?: ReactNode;
};

/** Finds tasks, and narrows them down. */
export function FilterBar(props: FilterBarProps) {
  const { query, setQuery, scope, searchRef, actions } = props;
  const t = useTranslations();
  const setFilter = (change: TaskFilter) =>
    setQuery({ filter: { ...query.filter, ...change } });
  const shared = { filter: query.filter, setFilter, scope };
  const { q = '', ...others } = query.filter;
  const search = (text: string) =>
    setQuery(
      { filter: text ? { ...others, q: text } : others },
      { replace: true },
    );
  return (
    <Bar
      search={
        <SearchText
          label={t('filter.label')}
          fieldLabel={t('search.label')}
          placeholder={t('search.placeholder')}
          value={q}
          maxLength={TASK_LIMITS.searchLength}
          onChange={search}
          searchRef={searchRef}
        />
      }
      main={isStacked => <MainFilters {...shared} isStacked={isStacked} />}
      more={<MoreFilters {...shared} />}
      count={Object.keys(others).length}
      tags={<ActiveFilters {...shared} />}
      actions={actions}
    />
  );
}
