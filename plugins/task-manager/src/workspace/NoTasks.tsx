import { Button } from '@backstage/ui';
import type { ReactNode } from 'react';
import type { TaskFilter } from '@portolan/plugin-task-manager-common';
import { ClearFilters, EmptyState } from '@portolan/frontend-kit';
import type { SetTaskQuery, TaskQuery } from '../query';
import { useTaskStatistics } from '../list';
import { useCanCreateTask } from '../task';
import { useTranslations } from '../translation';

/** The view, and the tasks to show in it if there are any. */
export type NoTasksProps = {
  query: TaskQuery;
  filter: TaskFilter;
  setQuery: SetTaskQuery;
  onCreate: () => void;
  onHelp: () => void;
  children: ReactNode;
};

/** Shows the tasks, or what to do when there are none. */
export function NoTasks(props: NoTasksProps) {
  const { query, filter, setQuery, onCreate, onHelp, children } = props;
  const canCreate = useCanCreateTask();
  const t = useTranslations();
  const { data } = useTaskStatistics(filter);
  if (data?.total !== 0) {
    return <>{children}</>;
  }
  const isFiltered = Object.keys(query.filter).length > 0;
  return isFiltered ? (
    <EmptyState
      title={t('empty.filtered')}
      text={t('empty.filteredText')}
      actions={
        <ClearFilters
          variant="secondary"
          onPress={() => setQuery({ filter: {}, viewId: undefined })}
        />
      }
    />
  ) : (
    <EmptyState
      title={t('empty.first')}
      text={t('empty.firstText')}
      actions={
        <>
          {canCreate && (
            <Button onPress={onCreate}>{t('empty.firstAction')}</Button>
          )}
          <Button variant="tertiary" onPress={onHelp}>
            {t('empty.firstHelp')}
          </Button>
        </>
      }
    />
  );
}
