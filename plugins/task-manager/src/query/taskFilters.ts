import {
  dateOrTime,
  flag,
  oneOf,
  someOf,
  text,
  texts,
} from '@portolan/frontend-kit';
import type { FilterFields } from '@portolan/frontend-kit';
import {
  TASK_LIMITS,
  TASK_PRIORITIES,
  TASK_STATUSES,
} from '@portolan/plugin-task-manager-common';
import type { TaskFilter } from '@portolan/plugin-task-manager-common';

/** Stands for the user in a filter. */
export const ME = 'me';

/** How each filter stands in the page's address. */
export const TASK_FILTERS: FilterFields<TaskFilter> = {
  status: someOf(TASK_STATUSES),
  priority: someOf(TASK_PRIORITIES),
  assignee: texts(),
  entity: texts(),
  label: texts(),
  source: texts(),
  creator: text(TASK_LIMITS.searchLength),
  q: text(TASK_LIMITS.searchLength),
  dueBefore: dateOrTime(),
  dueAfter: dateOrTime(),
  createdBefore: dateOrTime(),
  createdAfter: dateOrTime(),
  overdue: flag(),
  unassigned: flag(),
  watcher: oneOf([ME]),
};

/** The filter with the user's own reference in place of {@link ME}. */
export function resolveMe(filter: TaskFilter, me: string): TaskFilter {
  if (!filter.assignee?.includes(ME) && filter.creator !== ME) {
    return filter;
  }
  return {
    ...filter,
    ...(filter.assignee && {
      assignee: filter.assignee.map(ref => (ref === ME ? me : ref)),
    }),
    ...(filter.creator === ME && { creator: me }),
  };
}
