import { toPath } from '@portolan/common-kit';
import type { TaskFilter } from './types';

/**
 * Where the page of tasks is, unless a portal puts it elsewhere.
 *
 * @public
 */
export const TASKS_PAGE_PATH = '/tasks';

/**
 * The path of the page on which a task is open.
 *
 * @public
 */
export function taskPagePath(id: string, root = TASKS_PAGE_PATH): string {
  return toPath(root, [id]);
}

/**
 * The path of the page that shows the tasks which match; `assignee` and
 * `creator` may hold `me`, which stands for whoever opens it.
 *
 * @public
 */
export function tasksPagePath(filter: TaskFilter): string {
  return toPath(TASKS_PAGE_PATH, [], { ...filter });
}
