export { compareTasks } from './rules/compareTasks';
export { isOverdue, matchesFilter } from './rules/matchesFilter';
export { applyPatch } from './rules/applyPatch';
export { DeletedList } from './DeletedList';
export { findClashes, proposeMerge } from './conflicts';
export type { TaskConflict, TaskField } from './conflicts';
export { queryKeys } from './queryKeys';
export { showUntilSaved } from './showUntilSaved';
export { TaskCache } from './TaskCache';
export type { ColumnPlace } from './ShownTasks';
export { useTaskCache } from './useTaskCache';
export { TaskWriter } from './TaskWriter';
export { isJoined, isLong, isStale } from './taskPages';
export type {
  ListedPage,
  Neighbours,
  TaskListKey,
  TaskPages,
} from './taskPages';
export { LiveTasks, STALE_MS } from './LiveTasks';
