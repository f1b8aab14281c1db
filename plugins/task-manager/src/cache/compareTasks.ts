import { TASK_PRIORITIES } from '@portolan/plugin-task-manager-common';
import type {
  Task,
  TaskOrderField,
} from '@portolan/plugin-task-manager-common';

type Order = { orderBy: TaskOrderField; order: 'asc' | 'desc' };

function compare<T extends string | number>(a: T, b: T): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function sortValue(task: Task, field: TaskOrderField): string | number | null {
  return field === 'priority'
    ? TASK_PRIORITIES.indexOf(task.priority)
    : task[field];
}

/** The order of the API's lists: tasks without a due date last, equal values by id. */
export function compareTasks(a: Task, b: Task, by: Order): number {
  const left = sortValue(a, by.orderBy);
  const right = sortValue(b, by.orderBy);
  if (left === null || right === null) {
    if (left !== right) return left === null ? 1 : -1;
  }
  const sign = by.order === 'asc' ? 1 : -1;
  return sign * (compare(left ?? '', right ?? '') || compare(a.id, b.id));
}
