import {
  dateOrTime,
  flag,
  oneOf,
  beginningOfDay,
  resolveDay,
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

/** Filters whose days may move with the calendar. */
const DAY_FILTERS = [
  'dueBefore',
  'dueAfter',
  'createdBefore',
  'createdAfter',
] as const satisfies readonly (keyof TaskFilter)[];

/**
 * The filter as the API takes it: the user's own reference in place of
 * {@link ME}, and days in place of such that move with the calendar. What was
 * created on a day was so on the user's own; what is due on a day is so on the
 * same for everybody.
 */
export function resolveFilter(
  filter: TaskFilter,
  { me, now }: { me: string; now: number },
): TaskFilter {
  const days = DAY_FILTERS.filter(name => filter[name] !== undefined);
  const mine = filter.assignee?.includes(ME) || filter.creator === ME;
  if (!mine && days.length === 0) {
    return filter;
  }
  return {
    ...filter,
    ...(filter.assignee && {
      assignee: filter.assignee.map(ref => (ref === ME ? me : ref)),
    }),
    ...(filter.creator === ME && { creator: me }),
    ...Object.fromEntries(
      days.map(name => [name, resolveDays(name, filter[name] ?? '', now)]),
    ),
  };
}

function resolveDays(
  name: (typeof DAY_FILTERS)[number],
  value: string,
  now: number,
): string {
  const day = resolveDay(value, now);
  return name.startsWith('created') ? beginningOfDay(day) : day;
}
