import type { Task } from '@portolan/plugin-task-manager-common';

/** Is told what was changed, after it was committed. */
export interface TaskEvents {
  /** Never throws, and never makes the caller wait. */
  changed(tasks: readonly Pick<Task, 'id' | 'entityRef'>[]): void;
}
