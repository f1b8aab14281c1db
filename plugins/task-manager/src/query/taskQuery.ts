import {
  TASK_LIMITS,
  TASK_PRIORITIES,
  TASK_STATUSES,
} from '@portolan/plugin-task-manager-common';
import type {
  TaskFilter,
  TaskOrderField,
} from '@portolan/plugin-task-manager-common';
import { toSearchParams } from '../api/searchParams';
import { isDateOrTime } from '../dates';
import { DEFAULT_COLUMNS, isTaskColumn } from './columns';
import type { TaskColumn } from './columns';

/** How tasks are laid out. */
export type TaskLayout = 'board' | 'table';

/**
 * Everything about the page that its address holds, and that a saved view keeps. `assignee` may hold
 * {@link ME}, so that a shared view shows each reader their own tasks.
 */
export type TaskQuery = {
  layout: TaskLayout;
  filter: TaskFilter;
  orderBy: TaskOrderField;
  order: 'asc' | 'desc';
  columns: readonly TaskColumn[];
  /** The saved view that the reader came by. */
  viewId?: string;
};

/** Stands for the reader in a filter. */
export const ME = 'me';

/** At most this many values in one filter; the API refuses more. */
const MAX_VALUES = 100;

/** Fields that a list can be sorted by; `rank` is the board's own order. */
export const ORDER_FIELDS: readonly TaskOrderField[] = [
  'createdAt',
  'updatedAt',
  'dueDate',
  'priority',
  'title',
  'rank',
];

/** What the page shows when its address says nothing. */
export const DEFAULT_QUERY: TaskQuery = {
  layout: 'board',
  filter: {},
  orderBy: 'createdAt',
  order: 'desc',
  columns: DEFAULT_COLUMNS,
};

/** Filters that hold a list of free words. */
const LISTS = ['assignee', 'entity', 'label', 'source'] as const;

/** Filters that hold one word. */
const WORDS = ['creator', 'q'] as const;

/** Filters that hold a day or a time. */
const DATES = ['dueBefore', 'dueAfter'] as const;

const FLAGS = ['overdue', 'unassigned'] as const;

/** Filters that not every word fits. */
const CLOSED = ['status', 'priority', ...DATES, ...FLAGS, 'watcher'] as const;

function unique(values: readonly string[]): string[] {
  return [...new Set(values.filter(Boolean))].slice(0, MAX_VALUES);
}

function known<T extends string>(
  values: readonly string[],
  allowed: readonly T[],
): T[] {
  return allowed.filter(value => values.includes(value));
}

function parseFilter(params: URLSearchParams): TaskFilter {
  const filter: TaskFilter = {};
  const status = known(params.getAll('status'), TASK_STATUSES);
  const priority = known(params.getAll('priority'), TASK_PRIORITIES);
  if (status.length) filter.status = status;
  if (priority.length) filter.priority = priority;
  for (const key of LISTS) {
    const values = unique(params.getAll(key));
    if (values.length) filter[key] = values;
  }
  for (const key of WORDS) {
    const value = params.get(key)?.slice(0, TASK_LIMITS.searchLength);
    if (value) filter[key] = value;
  }
  for (const key of DATES) {
    const value = params.get(key);
    if (value && isDateOrTime(value)) filter[key] = value;
  }
  for (const key of FLAGS) {
    if (params.get(key) === 'true') filter[key] = true;
  }
  if (params.get('watcher') === 'me') filter.watcher = 'me';
  return filter;
}

function parseColumns(value: string | null): readonly TaskColumn[] {
  const columns = unique(value?.split(',') ?? []).filter(isTaskColumn);
  return columns.length ? columns : DEFAULT_COLUMNS;
}

/** Reads an address; what it doesn't understand is left out, so that an old link still works. */
export function parseTaskQuery(params: URLSearchParams): TaskQuery {
  const [orderBy] = known(params.getAll('orderBy'), ORDER_FIELDS);
  const [order] = known(params.getAll('order'), ['asc', 'desc'] as const);
  const viewId = params.get('view');
  return {
    layout: params.get('layout') === 'table' ? 'table' : 'board',
    filter: parseFilter(params),
    orderBy: orderBy ?? DEFAULT_QUERY.orderBy,
    order: order ?? DEFAULT_QUERY.order,
    columns: parseColumns(params.get('columns')),
    ...(viewId && { viewId }),
  };
}

/** The filters of an address, as `name=value`, that {@link parseTaskQuery} had to leave out. */
export function ignoredFilters(params: URLSearchParams): string[] {
  const { filter } = parseTaskQuery(params);
  const kept = new URLSearchParams(
    formatTaskQuery({ ...DEFAULT_QUERY, filter }),
  );
  return CLOSED.flatMap(key =>
    params
      .getAll(key)
      .filter(value => !['', 'false', ...kept.getAll(key)].includes(value))
      .map(value => `${key}=${value}`),
  );
}

/** Writes an address; what is as usual is left out, so that links stay short. */
export function formatTaskQuery(query: TaskQuery): string {
  const usual = DEFAULT_QUERY;
  const columns = query.columns.join(',');
  const params = toSearchParams({
    layout: query.layout === usual.layout ? undefined : query.layout,
    ...query.filter,
    overdue: query.filter.overdue || undefined,
    unassigned: query.filter.unassigned || undefined,
    orderBy: query.orderBy === usual.orderBy ? undefined : query.orderBy,
    order: query.order === usual.order ? undefined : query.order,
    columns: columns === usual.columns.join(',') ? undefined : columns,
    view: query.viewId,
  });
  return params.toString();
}

/** The filter with the reader's own reference in place of {@link ME}. */
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
