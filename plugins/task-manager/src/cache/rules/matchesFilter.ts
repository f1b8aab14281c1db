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

type Given = Required<TaskFilter>;

/** A day without a time is its beginning in UTC, as the API takes it. */
function beginningOf(dateOrTime: string): number {
  return Date.parse(readTime(dateOrTime, 'begin') ?? dateOrTime);
}

function isBefore(time: string | null, limit: string): boolean {
  return time !== null && Date.parse(time) < beginningOf(limit);
}

function isAfter(time: string | null, limit: string): boolean {
  return time !== null && Date.parse(time) >= beginningOf(limit);
}

/** Whether a task has one of the values; no values let all tasks through. */
function isAmong<T>(values: readonly T[], value: T | null): boolean {
  return values.length === 0 || (value !== null && values.includes(value));
}

/**
 * What the API makes of each filter. `undefined` if only the API can tell: text
 * search follows the database's words, and a task doesn't say who watches it.
 */
const RULES: {
  [F in keyof Given]: (
    task: Task,
    value: Given[F],
    now: number,
  ) => boolean | undefined;
} = {
  status: (task, values) => isAmong(values, task.status),
  priority: (task, values) => isAmong(values, task.priority),
  assignee: (task, values) => isAmong(values, task.assigneeRef),
  entity: (task, values) => isAmong(values, task.entityRef),
  source: (task, values) => isAmong(values, task.source),
  label: ({ labels }, values) =>
    values.length === 0 || values.some(value => labels.includes(value)),
  creator: (task, value) => value === '' || task.createdBy === value,
  overdue: (task, value, now) => isOverdue(task, now) === value,
  unassigned: (task, value) => (task.assigneeRef === null) === value,
  dueBefore: (task, value) => isBefore(task.dueDate, value),
  dueAfter: (task, value) => isAfter(task.dueDate, value),
  createdBefore: (task, value) => isBefore(task.createdAt, value),
  createdAfter: (task, value) => isAfter(task.createdAt, value),
  q: (_task, value) => (value === '' ? true : undefined),
  watcher: () => undefined,
};

/**
 * Whether the API would list the task under the filter; `undefined` if only the
 * API can tell.
 */
export function matchesFilter(
  task: Task,
  filter: TaskFilter,
  now: number,
): boolean | undefined {
  const given: Partial<Given> = filter;
  const meets = <F extends keyof Given>(name: F): boolean | undefined => {
    const value: Given[F] | undefined = given[name];
    return value === undefined ? true : RULES[name](task, value, now);
  };
  const met = (Object.keys(RULES) as (keyof Given)[]).map(meets);
  if (met.includes(false)) {
    return false;
  }
  return met.includes(undefined) ? undefined : true;
}
