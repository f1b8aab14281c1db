import { readTime } from '@portolan/common-kit';
import { OPEN_TASK_STATUSES } from '@portolan/plugin-task-manager-common';
import type { Task, TaskFilter } from '@portolan/plugin-task-manager-common';

/** Whether a task is past its due date and still open. */
export function isOverdue(
  task: Pick<Task, 'dueDate' | 'status'>,
  now: number,
): boolean {
  return (
    task.dueDate !== null &&
    Date.parse(task.dueDate) < now &&
    OPEN_TASK_STATUSES.includes(task.status)
  );
}

function includes<T>(wanted: readonly T[] | undefined, value: T | null) {
  return !wanted?.length || (value !== null && wanted.includes(value));
}

/** A day without a time is its beginning in UTC, as the API takes it. */
function beginningOf(dateOrTime: string): number {
  return Date.parse(readTime(dateOrTime, 'begin') ?? dateOrTime);
}

function isDueWithin(task: Task, { dueBefore, dueAfter }: TaskFilter): boolean {
  if (!dueBefore && !dueAfter) {
    return true;
  }
  if (!task.dueDate) {
    return false;
  }
  const due = Date.parse(task.dueDate);
  return (
    (!dueBefore || due < beginningOf(dueBefore)) &&
    (!dueAfter || due >= beginningOf(dueAfter))
  );
}

/**
 * Whether the API would list the task under the filter. `undefined` if only the
 * API can tell: text search follows the database's words, and a task doesn't
 * say who watches it.
 */
export function matchesFilter(
  task: Task,
  filter: TaskFilter,
  now: number,
): boolean | undefined {
  const matches =
    includes(filter.status, task.status) &&
    includes(filter.priority, task.priority) &&
    includes(filter.assignee, task.assigneeRef) &&
    includes(filter.entity, task.entityRef) &&
    includes(filter.source, task.source) &&
    (!filter.label?.length ||
      filter.label.some(label => task.labels.includes(label))) &&
    (!filter.creator || filter.creator === task.createdBy) &&
    (filter.overdue === undefined || filter.overdue === isOverdue(task, now)) &&
    (filter.unassigned === undefined ||
      filter.unassigned === (task.assigneeRef === null)) &&
    isDueWithin(task, filter);
  if (!matches) {
    return false;
  }
  return filter.q || filter.watcher ? undefined : true;
}
