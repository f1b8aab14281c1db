import { ButtonIcon, Select } from '@backstage/ui';
import { RiSortAsc, RiSortDesc } from '@remixicon/react';
import { SORTABLE_COLUMNS } from '../query';
import type { SetTaskQuery, TaskColumn, TaskQuery } from '../query';
import { useTranslations } from '../translation';
import styles from './TaskTable.module.css';

/** How the table is sorted, and how to change it. */
export type SortControlProps = { query: TaskQuery; setQuery: SetTaskQuery };

const COLUMNS = Object.keys(SORTABLE_COLUMNS) as (TaskColumn | 'title')[];

/** Sorts a table that has no room for the heads of its columns. */
export function SortControl({ query, setQuery }: SortControlProps) {
  const { orderBy, order } = query;
  const t = useTranslations();
  const isAscending = order === 'asc';
  return (
    <div className={styles.sort}>
      <Select
        aria-label={t('table.sortBy')}
        className={styles.sortBy}
        size="medium"
        placeholder={t('table.sortBy')}
        options={COLUMNS.map(id => ({
          id,
          label: t('table.sortedBy', { field: t(`field.${id}`) }),
        }))}
        value={COLUMNS.find(id => SORTABLE_COLUMNS[id] === orderBy) ?? null}
        onChange={key =>
          setQuery({ orderBy: SORTABLE_COLUMNS[key as TaskColumn | 'title'] })
        }
      />
      <ButtonIcon
        size="medium"
        variant="secondary"
        icon={
          isAscending ? <RiSortAsc aria-hidden /> : <RiSortDesc aria-hidden />
        }
        aria-label={t(isAscending ? 'table.descending' : 'table.ascending')}
        onPress={() => setQuery({ order: isAscending ? 'desc' : 'asc' })}
      />
    </div>
  );
}
