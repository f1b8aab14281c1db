import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Watcher } from '@portolan/plugin-task-manager-common';
import type { UserCredentials } from '@portolan/backend-kit';

/**
 * Who watches a task: whoever may read it may see who does, and watch it too.
 * One may stop at any time.
 */
export type WatcherService = {
  /** @throws NotFoundError if the caller can't see the task. */
  list(taskId: string, caller: BackstageCredentials): Promise<Watcher[]>;
  /** @throws NotFoundError if the caller can't see the task. */
  watch(taskId: string, caller: UserCredentials): Promise<void>;
  unwatch(taskId: string, caller: UserCredentials): Promise<void>;
};
