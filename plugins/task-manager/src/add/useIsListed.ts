import { useApi } from '@backstage/core-plugin-api';
import type { Task, TaskFilter } from '@portolan/plugin-task-manager-common';
import { taskManagerApiRef } from '../api';
import { matchesFilter } from '../cache';

/**
 * Tells whether the filters let a task through; what the browser can't tell it
 * asks the API, and where that does not answer, the task counts as let through.
 */
export function useIsListed(
  filter: TaskFilter,
): (task: Task) => Promise<boolean> {
  const api = useApi(taskManagerApiRef);
  return async task => {
    const matches = matchesFilter(task, filter, Date.now());
    if (matches !== undefined) {
      return matches;
    }
    try {
      const { items } = await api.listTasks({
        filter,
        ids: [task.id],
        orderBy: 'createdAt',
        order: 'desc',
        limit: 1,
      });
      return items.length > 0;
    } catch {
      return true;
    }
  };
}
