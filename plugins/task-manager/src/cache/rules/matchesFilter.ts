import { readTime } from '@portolan/common-kit';
import {
  MY_TEAMS,
  OPEN_TASK_STATUSES,
} from '@portolan/plugin-task-manager-common';
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

function isAssigned(
  { assigneeRef }: Task,
  values: readonly string[],
): boolean | undefined {
  const mayBeMyTeams = values.includes(MY_TEAMS) && assigneeRef !== null;
  return isAmong(values, assigneeRef) || (mayBeMyTeams ? undefined : false);
}

/**
 * What the API makes of each filter. `undefined` if only the API can tell: text
 * search follows the database's words, a task doesn't say who watches it, and
 * who belongs to a team is for the back end to say.
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
  assignee: isAssigned,
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

/** A task as it was, and filters under which the API had listed it then. */
export type KnownMatches = { task: Task; filters: readonly TaskFilter[] };

/** On what it hangs whether a task meets a filter that only the API knows. */
const HANGS_ON: { [F in keyof Given]?: readonly (keyof Task)[] } = {
  q: ['title', 'description', 'labels'],
  assignee: ['assigneeRef'],
  watcher: [],
};

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * Whether the task had met the filter, and nothing has changed on which that
 * hangs.
 */
function isMetAsBefore(
  task: Task,
  [name, value]: [keyof Given, unknown],
  known: KnownMatches,
): boolean {
  const fields = HANGS_ON[name] ?? [];
  return (
    known.filters.some(filter => isSame(filter[name], value)) &&
    fields.every(field => isSame(task[field], known.task[field]))
  );
}

/**
 * Whether the API would list the task under the filter; `undefined` if only the
 * API can tell, even by what is known of the task before it changed.
 */
export function matchesFilter(
  task: Task,
  filter: TaskFilter,
  now: number,
  known?: KnownMatches,
): boolean | undefined {
  const given: Partial<Given> = filter;
  const meets = <F extends keyof Given>(name: F): boolean | undefined => {
    const value: Given[F] | undefined = given[name];
    if (value === undefined) {
      return true;
    }
    const met = RULES[name](task, value, now);
    const isKnown = known && isMetAsBefore(task, [name, value], known);
    return met ?? (isKnown || undefined);
  };
  const met = (Object.keys(RULES) as (keyof Given)[]).map(meets);
  if (met.includes(false)) {
    return false;
  }
  return met.includes(undefined) ? undefined : true;
}
