export { DEFAULT_QUERY, formatTaskQuery, parseTaskQuery } from './taskQuery';
export type { TaskQuery } from './taskQuery';
export { useTaskQuery } from './useTaskQuery';
export type { SetTaskQuery } from './useTaskQuery';
export { DEFAULT_COLUMNS, SORTABLE_COLUMNS, TASK_COLUMNS } from './columns';
export type { TaskColumn } from './columns';
export { useTaskLinks } from './useTaskLinks';
export { ME, resolveFilter } from './taskFilters';
export { useIgnoredFilters } from './useIgnoredFilters';
