import {
  Button,
  DialogTrigger,
  Dialog,
  DialogBody,
  DialogHeader,
} from '@backstage/ui';
import { RiFilter3Line } from '@remixicon/react';
import type { RefObject } from 'react';
import type { TaskFilter } from '@portolan/plugin-task-manager-common';
import { MEDIUM, useMediaQuery } from '../../hooks/useMediaQuery';
import type { SetTaskQuery } from '../../hooks/useTaskQuery';
import { useTranslations } from '../../hooks/useTranslations';
import type { TaskQuery } from '../../query/taskQuery';
import { ActiveFilters } from './ActiveFilters';
import styles from './FilterBar.module.css';
import { MainFilters, MoreFilters } from './Filters';
import { SearchText } from './SearchText';

/** The view's filters and how to change them. */
export type FilterBarProps = {
  query: TaskQuery;
  setQuery: SetTaskQuery;
  scope?: TaskFilter;
  searchRef: RefObject<HTMLDivElement>;
};

/** Finds and narrows down; on a phone, the filters are in a dialog of their own. */
export function FilterBar(props: FilterBarProps) {
  const { query, setQuery, scope, searchRef } = props;
  const t = useTranslations();
  const isWide = useMediaQuery(MEDIUM);
  const setFilter = (change: TaskFilter) =>
    setQuery({ filter: { ...query.filter, ...change } });
  const shared = { filter: query.filter, setFilter, scope };
  const { q: _, ...others } = query.filter;
  const count = Object.keys(others).length;
  const number = String(count);
  const narrowLabel = count ? t('filter.some', { number }) : t('filter.title');
  const filterLabel = isWide ? t('filter.more') : narrowLabel;
  return (
    <div className={styles.root}>
      <div className={styles.bar} role="search" aria-label={t('filter.label')}>
        <SearchText query={query} setQuery={setQuery} searchRef={searchRef} />
        {isWide && <MainFilters {...shared} />}
        <DialogTrigger>
          <Button variant="secondary" iconStart={<RiFilter3Line aria-hidden />}>
            {filterLabel}
          </Button>
          <Dialog width="min(30rem, 100vw)">
            <DialogHeader>{t('filter.title')}</DialogHeader>
            <DialogBody>
              <div className={styles.dialog}>
                {!isWide && <MainFilters {...shared} isStacked />}
                <MoreFilters {...shared} />
              </div>
            </DialogBody>
          </Dialog>
        </DialogTrigger>
      </div>
      <ActiveFilters {...shared} />
    </div>
  );
}
