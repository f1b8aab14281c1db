import { sortKey } from '@portolan/common-kit';
import {
  MY_TEAMS,
  OPEN_TASK_STATUSES,
  TASK_PRIORITIES,
  TASK_STATUSES,
} from '@portolan/plugin-task-manager-common';
import type {
  LabelList,
  Task,
  TaskFilter,
  TaskOrderField,
  TaskPage,
  TaskStatistics,
} from '@portolan/plugin-task-manager-common';

import { TEAM } from './tasks';

type Tasks = ReadonlyMap<string, Task>;

function isOverdue({ dueDate, status }: Task): boolean {
  const isPast = dueDate !== null && new Date(dueDate) < new Date();
  return isPast && OPEN_TASK_STATUSES.includes(status);
}

/** By what the address asks for: the tasks that have it. */
const FILTERS: Record<
  keyof TaskFilter,
  (task: Task, values: string[]) => boolean
> = {
  status: (task, values) => values.includes(task.status),
  priority: (task, values) => values.includes(task.priority),
  // Whoever asks belongs to one team.
  assignee: (task, values) =>
    values
      .map(value => (value === MY_TEAMS ? TEAM : value))
      .includes(String(task.assigneeRef)),
  entity: (task, values) => values.includes(String(task.entityRef)),
  source: (task, values) => values.includes(task.source),
  label: (task, values) => task.labels.some(label => values.includes(label)),
  creator: (task, [ref]) => task.createdBy === ref,
  overdue: (task, [value]) => String(isOverdue(task)) === value,
  unassigned: (task, [value]) => String(!task.assigneeRef) === value,
  dueBefore: ({ dueDate }, [limit]) =>
    dueDate !== null && new Date(dueDate) < new Date(limit),
  dueAfter: ({ dueDate }, [limit]) =>
    dueDate !== null && new Date(dueDate) >= new Date(limit),
  createdBefore: (task, [limit]) => new Date(task.createdAt) < new Date(limit),
  createdAfter: (task, [limit]) => new Date(task.createdAt) >= new Date(limit),
  q: (task, [words]) => task.title.toLowerCase().includes(words.toLowerCase()),
  // All tasks are watched by whoever asks.
  watcher: () => true,
};

function filtered(tasks: Tasks, { searchParams }: URL): Task[] {
  const ids = searchParams.getAll('id');
  const asked = [...tasks.values()].filter(
    ({ id }) => ids.length === 0 || ids.includes(id),
  );
  return asked.filter(task =>
    Object.entries(FILTERS).every(([name, test]) => {
      const values = searchParams.getAll(name).filter(Boolean);
      return values.length === 0 || test(task, values);
    }),
  );
}

/** Digits that are ordered as the characters of the text are. */
function digitsOf(text: string): string {
  return Buffer.from(text).toString('hex');
}

/** Texts that are ordered as the tasks are by the field. */
const ORDERS: Record<TaskOrderField, (task: Task) => string | null> = {
  title: ({ title }) => `${digitsOf(sortKey(title))} ${digitsOf(title)}`,
  priority: ({ priority }) => String(TASK_PRIORITIES.indexOf(priority)),
  createdAt: ({ createdAt }) => createdAt,
  updatedAt: ({ updatedAt }) => updatedAt,
  dueDate: ({ dueDate }) => dueDate,
  rank: ({ rank }) => rank,
  status: ({ status }) => String(TASK_STATUSES.indexOf(status)),
  assignee: ({ assigneeRef }) => assigneeRef ?? '~',
  entity: ({ entityRef }) => entityRef ?? '~',
};

/** Where a task stands in a list; those without a place are last. */
type Position = { isLast: boolean; place: string };

function positions({ searchParams }: URL) {
  const orderBy = (searchParams.get('orderBy') ?? 'createdAt') as 'createdAt';
  const sign = searchParams.get('order') === 'asc' ? 1 : -1;
  const positionOf = (task: Task): Position => {
    const text = ORDERS[orderBy](task);
    return { isLast: text === null, place: `${text} ${task.id}` };
  };
  const compare = (a: Position, b: Position): number => {
    if (a.isLast !== b.isLast) {
      return a.isLast ? 1 : -1;
    }
    return a.place === b.place ? 0 : sign * (a.place < b.place ? -1 : 1);
  };
  return { positionOf, compare };
}

/** A page of the tasks that match, from the cursor on. */
export function listTasks(tasks: Tasks, url: URL): TaskPage {
  const { positionOf, compare } = positions(url);
  const limit = Number(url.searchParams.get('limit') ?? 20);
  // As in the back end, a cursor names the place after which a page begins,
  // whatever has come before that since.
  const cursor = url.searchParams.get('cursor');
  const rest = filtered(tasks, url)
    .map(task => ({ task, position: positionOf(task) }))
    .filter(
      ({ position }) => !cursor || compare(position, JSON.parse(cursor)) > 0,
    )
    .sort((a, b) => compare(a.position, b.position));
  const page = rest.slice(0, limit);
  const nextCursor = JSON.stringify(page[page.length - 1]?.position);
  return {
    items: page.map(({ task }) => task),
    pageInfo: page.length < rest.length ? { nextCursor } : {},
  };
}

/** How many tasks match, by status and priority. */
export function countTasks(tasks: Tasks, url: URL): TaskStatistics {
  const matching = filtered(tasks, url);
  const countBy = <V extends string>(
    values: readonly V[],
    valueOf: (task: Task) => V,
  ) =>
    Object.fromEntries(
      values.map(value => [
        value,
        matching.filter(task => valueOf(task) === value).length,
      ]),
    ) as Record<V, number>;
  return {
    total: matching.length,
    overdue: matching.filter(isOverdue).length,
    byStatus: countBy(TASK_STATUSES, ({ status }) => status),
    byPriority: countBy(TASK_PRIORITIES, ({ priority }) => priority),
  };
}

/** The labels that hold a text, those that begin with it first. */
export function listLabels(tasks: Tasks, { searchParams }: URL): LabelList {
  const text = sortKey(searchParams.get('q') ?? '');
  const labels = new Set([...tasks.values()].flatMap(task => task.labels));
  const holding = [...labels]
    .sort()
    .filter(label => sortKey(label).includes(text));
  const begins = (label: string) => sortKey(label).startsWith(text);
  return {
    items: [
      ...holding.filter(begins),
      ...holding.filter(label => !begins(label)),
    ],
  };
}
