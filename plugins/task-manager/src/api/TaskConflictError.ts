import { CustomErrorBase } from '@backstage/errors';
import type { Task } from '@portolan/plugin-task-manager-common';

/** Somebody else changed the task since the user saw it. @public */
export class TaskConflictError extends CustomErrorBase {
  name = 'TaskConflictError' as const;

  /** The status with which the API refuses an outdated change. */
  readonly statusCode = 412;

  /** The task as it is now. */
  readonly currentTask: Task;

  constructor(message: string, currentTask: Task) {
    super(message);
    this.currentTask = currentTask;
  }
}
