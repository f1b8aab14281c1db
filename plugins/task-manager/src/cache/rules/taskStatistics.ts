import type {
  Task,
  TaskFilter,
  TaskStatistics,
} from '@portolan/plugin-task-manager-common';
import { isOverdue, matchesFilter } from './matchesFilter';
import type { KnownMatches } from './matchesFilter';

function count(
  statistics: TaskStatistics,
  task: Task,
  by: 1 | -1,
  now: number,
): TaskStatistics {
  const { byStatus, byPriority } = statistics;
  return {
    total: statistics.total + by,
    overdue: statistics.overdue + (isOverdue(task, now) ? by : 0),
    byStatus: { ...byStatus, [task.status]: byStatus[task.status] + by },
    byPriority: {
      ...byPriority,
      [task.priority]: byPriority[task.priority] + by,
    },
  };
}

/**
 * The counts after a task changed from `before` to `after`; either may be
 * missing. What only the API can tell is not counted.
 */
export function adjustStatistics(
  statistics: TaskStatistics,
  filter: TaskFilter,
  change: { before?: Task; after?: Task; known?: KnownMatches },
  now: number,
): TaskStatistics {
  const { before, after, known } = change;
  let result = statistics;
  if (before && matchesFilter(before, filter, now, known)) {
    result = count(result, before, -1, now);
  }
  if (after && matchesFilter(after, filter, now, known)) {
    result = count(result, after, 1, now);
  }
  return result;
}
