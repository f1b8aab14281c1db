import {
  TASK_PRIORITIES,
  TASK_STATUSES,
  type Task,
  type TaskFilter,
  type TaskOrderField,
} from '@portolan/plugin-task-manager-common';
import { compareTasks, isOverdue, matchesFilter } from '../cache';
import { parseTaskQuery } from '../query';

type Tasks = ReadonlyMap<string, Task>;

function filtered(tasks: Tasks, url: URL): Task[] {
  const { filter } = parseTaskQuery(url.searchParams);
  const { q, watcher: _, ...rest } = filter;
  return [...tasks.values()].filter(
    task =>
      matchesFilter(task, rest as TaskFilter, Date.now()) &&
      (!q || task.title.toLowerCase().includes(q.toLowerCase())),
  );
}

/** A page of the tasks that match, from the cursor on. */
export function listTasks(tasks: Tasks, url: URL) {
  const params = url.searchParams;
  const by = {
    orderBy: (params.get('orderBy') ?? 'createdAt') as TaskOrderField,
    order: (params.get('order') ?? 'desc') as 'asc' | 'desc',
  };
  const sorted = filtered(tasks, url).sort((a, b) => compareTasks(a, b, by));
  // As in the back end, a cursor names the task after which a page begins,
  // whatever has come before that since.
  const cursor = JSON.parse(params.get('cursor') ?? 'null');
  const after = cursor
    ? sorted.filter(task => compareTasks(task, { ...task, ...cursor }, by) > 0)
    : sorted;
  const items = after.slice(0, Number(params.get('limit') ?? 20));
  const { id, [by.orderBy]: value } = items[items.length - 1] ?? {};
  const nextCursor = JSON.stringify({ id, [by.orderBy]: value });
  return {
    items,
    pageInfo: items.length < after.length ? { nextCursor } : {},
  };
}

/** How many tasks match, by status and priority. */
export function countTasks(tasks: Tasks, url: URL) {
  const matching = filtered(tasks, url);
  const count = (test: (task: Task) => boolean) => matching.filter(test).length;
  const by = (field: 'status' | 'priority', values: readonly string[]) =>
    Object.fromEntries(
      values.map(value => [value, count(task => task[field] === value)]),
    );
  return {
    total: matching.length,
    overdue: count(task => isOverdue(task, Date.now())),
    byStatus: by('status', TASK_STATUSES),
    byPriority: by('priority', TASK_PRIORITIES),
  };
}
