import { sortKey } from '@portolan/common-kit';
import {
  TASK_PRIORITIES,
  TASK_STATUSES,
} from '@portolan/plugin-task-manager-common';
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

/** Whatever the case and the accents; by these where they alone differ. */
function compareTitles(a: Task, b: Task): number {
  return (
    compareText(sortKey(a.title), sortKey(b.title)) ||
    compareText(a.title, b.title)
  );
}

/** Comes after each reference, which begins with a letter. */
const AFTER_ALL_REFS = '~';

function sortValue(task: Task, field: TaskOrderField): string | number | null {
  switch (field) {
    case 'priority':
      return TASK_PRIORITIES.indexOf(task.priority);
    case 'status':
      return TASK_STATUSES.indexOf(task.status);
    case 'assignee':
      return task.assigneeRef ?? AFTER_ALL_REFS;
    case 'entity':
      return task.entityRef ?? AFTER_ALL_REFS;
    default:
      return task[field];
  }
}

/**
 * The order of the API's lists: tasks without a due date last, those without an
 * assignee or entity after all that have one, equal values by id.
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
