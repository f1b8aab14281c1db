import { PreconditionFailedError } from '@portolan/backend-kit';
import type { Task } from '@portolan/plugin-task-manager-common';

/**
 * The task is not the one that the caller has seen; it is in the answer.
 * Answered as 412.
 */
export class TaskChangedError extends PreconditionFailedError {
  constructor(readonly currentTask: Task) {
    super(
      `Task '${currentTask.id}' has changed since: it has version ${currentTask.version} now`,
    );
  }
}
