import type {
  TaskFilter,
  TaskStatus,
} from '@portolan/plugin-task-manager-common';
import { useTaskList } from '../list';
import type { TaskList } from '../list';

/**
 * The board's filter, whatever it says about the status, and the columns that
 * are on the screen.
 */
export type BoardListsOptions = {
  filter: TaskFilter;
  shown: readonly TaskStatus[];
};

function useColumn(status: TaskStatus, options: BoardListsOptions): TaskList {
  const { filter, shown } = options;
  return useTaskList(
    { filter: { ...filter, status: [status] }, orderBy: 'rank', order: 'asc' },
    { enabled: shown.includes(status) },
  );
}

/** The tasks of each column, in the order that people gave them. */
export function useBoardLists(
  options: BoardListsOptions,
): Record<TaskStatus, TaskList> {
  return {
    pending: useColumn('pending', options),
    in_progress: useColumn('in_progress', options),
    blocked: useColumn('blocked', options),
    completed: useColumn('completed', options),
    cancelled: useColumn('cancelled', options),
  };
}
