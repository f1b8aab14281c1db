import type { Watcher } from '@portolan/plugin-task-manager-common';

/** Keeps who watches which task. */
export type WatcherStore = {
  /** Who watches a task, longest first. */
  list(taskId: string): Promise<Watcher[]>;
  /** Lets somebody watch a task; it is no error if they do already. */
  add(options: { taskId: string; userRef: string }): Promise<void>;
  /** Ends it; it is no error if they don't. */
  remove(options: { taskId: string; userRef: string }): Promise<void>;
};
