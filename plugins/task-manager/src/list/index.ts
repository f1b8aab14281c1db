export { useTaskStatistics } from './useTaskStatistics';
export { ShortList } from './ShortList';
export { FreshnessContext, useIsStale } from './freshnessContext';
export { useTaskList } from './useTaskList';
export type { TaskList } from './useTaskList';
