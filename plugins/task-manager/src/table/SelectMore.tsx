import { Button } from '@backstage/ui';
import { TASK_LIMITS } from '@portolan/plugin-task-manager-common';
import type { TaskFilter } from '@portolan/plugin-task-manager-common';
import { useEffect, useState } from 'react';
import type { RowSelection } from '@portolan/frontend-kit';
import { useTaskStatistics } from '../list';
import type { TaskList } from '../list';
import { useTranslations } from '../translation';
import styles from './SelectMore.module.css';

/** So many tasks can be changed together. */
export const MAX_SELECTED = TASK_LIMITS.bulkTasks;

/** The list, all of whose loaded tasks may be ticked, and its filter. */
export type SelectMoreProps = {
  list: TaskList;
  filter: TaskFilter;
  selection: RowSelection;
};

/**
 * Loads and ticks as many tasks as can be changed together: those that are
 * ticked have been read, with the version that a change is for.
 */
function useSelectAll({ list, selection }: SelectMoreProps) {
  const { tasks, hasMore, isFetchingMore, loadMore, error } = list;
  const [isRunning, setRunning] = useState(false);
  const isDone = tasks.length >= MAX_SELECTED || !hasMore;
  const isStopped = !selection.isAll || Boolean(error);
  useEffect(() => {
    if (!isRunning) {
      return;
    }
    if (isDone || isStopped) {
      setRunning(false);
    }
    if (isDone && !isStopped) {
      selection.change(tasks.slice(0, MAX_SELECTED), 'all');
    } else if (!isStopped && !isFetchingMore) {
      loadMore();
    }
  }, [
    isRunning,
    isDone,
    isStopped,
    isFetchingMore,
    loadMore,
    tasks,
    selection,
  ]);
  return { isRunning, start: () => setRunning(true) };
}

/**
 * Says, when all tasks that are loaded are ticked, that there are more of them,
 * and offers to tick those too, as far as they can be changed together.
 */
export function SelectMore(props: SelectMoreProps) {
  const { list, filter, selection } = props;
  const t = useTranslations();
  const { data } = useTaskStatistics(filter, selection.isAll);
  const { isRunning, start } = useSelectAll(props);
  const total = data?.total ?? 0;
  const count = selection.ids.size;
  if (!selection.isAll || total <= count) {
    return null;
  }
  const goal = Math.min(total, MAX_SELECTED);
  return (
    <div className={styles.root} role="status">
      {isRunning
        ? t('select.loading', { number: list.tasks.length, goal })
        : t('select.loaded', { number: count, total })}
      {!isRunning && count < goal && (
        <Button size="small" variant="tertiary" onPress={start}>
          {t(goal < total ? 'select.first' : 'select.all', { number: goal })}
        </Button>
      )}
      {count >= MAX_SELECTED && t('select.limit', { number: MAX_SELECTED })}
    </div>
  );
}
