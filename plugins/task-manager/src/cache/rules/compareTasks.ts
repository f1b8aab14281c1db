import { TASK_PRIORITIES } from '@portolan/plugin-task-manager-common';
import type {
  Task,
  TaskOrderField,
} from '@portolan/plugin-task-manager-common';

type Order = { orderBy: TaskOrderField; order: 'asc' | 'desc' };

function compare<T extends string | number>(a: T, b: T): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}

/**
 * By code points, as the bytes of UTF-8 are; the language's own comparison goes
 * by halves of them.
 */
function compareText(a: string, b: string): number {
  const left = [...a];
  const right = [...b];
  const at = left.findIndex((char, index) => char !== right[index]);
  if (at < 0) {
    return compare(left.length, right.length);
  }
  return compare(left[at].codePointAt(0) ?? 0, right[at]?.codePointAt(0) ?? -1);
}

/** Whatever the case; by the case where that alone differs. */
function compareTitles(a: Task, b: Task): number {
  return (
    compareText(a.title.toLowerCase(), b.title.toLowerCase()) ||
    compareText(a.title, b.title)
  );
}

function sortValue(task: Task, field: TaskOrderField): string | number | null {
  return field === 'priority'
    ? TASK_PRIORITIES.indexOf(task.priority)
    : task[field];
}

/**
 * The order of the API's lists: tasks without a due date last, equal values by
 * id.
 */
export function compareTasks(a: Task, b: Task, by: Order): number {
  const sign = by.order === 'asc' ? 1 : -1;
  if (by.orderBy === 'title') {
    return sign * (compareTitles(a, b) || compare(a.id, b.id));
  }
  const left = sortValue(a, by.orderBy);
  const right = sortValue(b, by.orderBy);
  if (left === null || right === null) {
    if (left !== right) {
      return left === null ? 1 : -1;
    }
  }
  return sign * (compare(left ?? '', right ?? '') || compare(a.id, b.id));
}
