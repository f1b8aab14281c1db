import type { Task } from '@portolan/plugin-task-manager-common';

/** Is told what was changed, after it was committed. */
export type TaskChangeListener = {
  /** Never throws, and never makes the caller wait. */
  changed(tasks: readonly Pick<Task, 'id' | 'entityRef'>[]): void;
};

/** Where services tell what they did. */
export type TaskEvents = TaskChangeListener & {
  /** The comments of a task have changed, and the task has not. */
  discussed(taskId: string): void;
};
