import {
  Button,
  DialogTrigger,
  Dialog,
  DialogBody,
  DialogHeader,
} from '@backstage/ui';
import { RiFilter3Line } from '@remixicon/react';
import type { ReactNode, RefObject } from 'react';
import type { TaskFilter } from '@portolan/plugin-task-manager-common';
import { MEDIUM, useMediaQuery } from '../../hooks/useMediaQuery';
import type { SetTaskQuery } from '../../hooks/useTaskQuery';
import { useTranslations } from '../../hooks/useTranslations';
import type { TaskQuery } from '../../query/taskQuery';
import { ActiveFilters } from './ActiveFilters';
import styles from './FilterBar.module.css';
import { MainFilters, MoreFilters } from './Filters';
import { SearchText } from './SearchText';
import touch from '../touch.module.css';

/** The view's filters and how to change them. */
export type FilterBarProps = {
  query: TaskQuery;
  setQuery: SetTaskQuery;
  scope?: TaskFilter;
  searchRef: RefObject<HTMLDivElement>;
  /** What can be done with ticked tasks, which takes the place of the filters as long as any are. */
  actions?: ReactNode;
};

/**
 * Finds and narrows down; on a phone, the filters are in a dialog of their own. One can always search, and what takes
 * the filters' place moves nothing.
 */
export function FilterBar(props: FilterBarProps) {
  const { query, setQuery, scope, searchRef, actions } = props;
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
    <div className={styles.root} data-covered={actions ? true : undefined}>
      <div className={styles.bar}>
        <SearchText query={query} setQuery={setQuery} searchRef={searchRef} />
        <div className={styles.rest}>
          <div
            role="group"
            aria-label={t('filter.title')}
            className={styles.filters}
          >
            {isWide && <MainFilters {...shared} />}
            <DialogTrigger>
              <Button
                variant="secondary"
                iconStart={<RiFilter3Line aria-hidden />}
              >
                {filterLabel}
              </Button>
              <Dialog className={touch.touch} width="min(30rem, 100vw)">
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
          {actions}
        </div>
      </div>
      <ActiveFilters {...shared} />
    </div>
  );
}
