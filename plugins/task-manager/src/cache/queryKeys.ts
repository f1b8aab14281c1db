import type { TaskFilter } from '@portolan/plugin-task-manager-common';
import type { TaskListKey } from './taskPages';

/**
 * The keys of everything that is cached; each begins with the ones that contain
 * it.
 */
export const queryKeys = {
  lists: () => ['tasks', 'list'] as const,
  list: (key: TaskListKey) => ['tasks', 'list', key] as const,
  staleSince: () => ['staleSince'] as const,
  deleted: () => ['tasks', 'deleted'] as const,
  allStatistics: () => ['tasks', 'statistics'] as const,
  statistics: (filter: TaskFilter) => ['tasks', 'statistics', filter] as const,
  task: (id: string) => ['task', id, 'fields'] as const,
  taskParts: (id: string) => ['task', id] as const,
  comments: (id: string) => ['task', id, 'comments'] as const,
  activity: (id: string) => ['task', id, 'activity'] as const,
  watchers: (id: string) => ['task', id, 'watchers'] as const,
  views: () => ['views'] as const,
  preferences: () => ['preferences'] as const,
};
