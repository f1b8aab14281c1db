import type { Task } from '@portolan/plugin-task-manager-common';
import { TaskConflictError } from '../api';
import type { TaskChange } from './ShownTasks';
import type { TaskCache } from './TaskCache';

/**
 * Makes a change that shows already last, or takes it off the screen again if
 * the API refuses it.
 */
export async function showUntilSaved(
  cache: TaskCache,
  { change, save }: { change: TaskChange; save: () => Promise<Task> },
): Promise<Task> {
  try {
    const saved = await save();
    cache.confirm(change, saved);
    return saved;
  } catch (error) {
    const isConflict = error instanceof TaskConflictError;
    cache.refuse(change, isConflict ? error.currentTask : undefined);
    throw error;
  } finally {
    cache.refreshStatistics();
    cache.refreshHistory(change.id);
  }
}
