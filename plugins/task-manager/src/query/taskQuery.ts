import { toSearchParams } from '@portolan/common-kit';
import { oneOf, readFilters } from '@portolan/frontend-kit';
import { TASK_ORDER_FIELDS } from '@portolan/plugin-task-manager-common';
import type {
  TaskFilter,
  TaskOrderField,
} from '@portolan/plugin-task-manager-common';
import { DEFAULT_COLUMNS, isTaskColumn } from './columns';
import type { TaskColumn } from './columns';
import { TASK_FILTERS } from './taskFilters';

/** How tasks are laid out. */
export type TaskLayout = 'board' | 'table';

/**
 * Everything about the page that its address holds, and that a saved view
 * keeps. `assignee` may hold `me`, so that a shared view shows each user their
 * own tasks.
 */
export type TaskQuery = {
  /** The user's own, where the address does not say. */
  layout?: TaskLayout;
  filter: TaskFilter;
  orderBy: TaskOrderField;
  order: 'asc' | 'desc';
  columns: readonly TaskColumn[];
  /** The saved view that the user came by. */
  viewId?: string;
  /** The task in the drawer, on a page whose path names something else. */
  taskId?: string;
};

/** What the page shows when its address says nothing. */
export const DEFAULT_QUERY: TaskQuery = {
  filter: {},
  orderBy: 'createdAt',
  order: 'desc',
  columns: DEFAULT_COLUMNS,
};

/** What is one of a few words, each in the address by its name. */
const WORDS = {
  layout: oneOf<TaskLayout>(['board', 'table']),
  orderBy: oneOf(TASK_ORDER_FIELDS),
  order: oneOf(['asc', 'desc'] as const),
};

function parseColumns(value: string | null): readonly TaskColumn[] {
  const names = [...new Set(value?.split(','))].filter(isTaskColumn);
  return names.length ? names : DEFAULT_COLUMNS;
}

/**
 * Reads an address; what it doesn't understand is left out, so that an old link
 * still works.
 */
export function parseTaskQuery(params: URLSearchParams): TaskQuery {
  const viewId = params.get('view');
  const taskId = params.get('task');
  return {
    ...DEFAULT_QUERY,
    ...readFilters(params, WORDS),
    filter: readFilters(params, TASK_FILTERS),
    columns: parseColumns(params.get('columns')),
    ...(viewId && { viewId }),
    ...(taskId && { taskId }),
  };
}

function unlessUsual(value: string, usual: string): string | undefined {
  return value === usual ? undefined : value;
}

/**
 * Writes an address; what is as usual is left out, so that links stay short.
 */
export function formatTaskQuery(query: TaskQuery): string {
  const { filter } = query;
  const usual = DEFAULT_QUERY;
  const params = toSearchParams({
    layout: query.layout,
    ...filter,
    overdue: filter.overdue || undefined,
    unassigned: filter.unassigned || undefined,
    orderBy: unlessUsual(query.orderBy, usual.orderBy),
    order: unlessUsual(query.order, usual.order),
    columns: unlessUsual(query.columns.join(), usual.columns.join()),
    view: query.viewId,
    task: query.taskId,
  });
  return params.toString();
}
