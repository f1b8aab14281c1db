import { NotAllowedError } from '@backstage/errors';
import type { Task } from '@portolan/plugin-task-manager-common';
import type { LockedTask, TaskDecision } from './store/TaskStore';
import type { CheckedPatch } from './checkTask';
import { TaskChangedError } from './TaskChangedError';
import { notFound } from '../access';
import { diffTask } from './taskDiff';
import { isMatch, type VersionMatch } from '@portolan/backend-kit';

/** Throws unless the caller may do it to the task as it is. */
export function requirePermitted(
  locked: LockedTask,
  options: { verb: string; deletedToo?: boolean },
): void {
  const { id } = locked.task;
  if (!locked.visible || (locked.deleted && !options.deletedToo)) {
    throw notFound(id);
  }
  // Reading a deleted task says that there is none, so nothing else tells those
  // who can't restore it.
  if (locked.deleted && !locked.permitted) {
    throw notFound(id);
  }
  if (!locked.permitted) {
    throw new NotAllowedError(
      `You are not allowed to ${options.verb} task '${id}'`,
    );
  }
}

/** Throws unless the caller has seen the task as it is. */
export function requireVersion(task: Task, match?: VersionMatch): void {
  if (!isMatch(match, task.version)) {
    throw new TaskChangedError(task);
  }
}

/** What a patch makes of a task; undefined, if it changes nothing. */
export function decideUpdate(
  task: Task,
  patch: CheckedPatch,
): TaskDecision | undefined {
  const { change, changes } = diffTask(task, patch);
  return changes.length === 0
    ? undefined
    : {
        change,
        activity: {
          action: 'updated',
          changes,
        },
      };
}

/** Deletes a task. */
export const DELETE: TaskDecision = {
  deleted: true,
  activity: { action: 'deleted', changes: [] },
};

/** Undoes a deletion. */
export const RESTORE: TaskDecision = {
  deleted: false,
  activity: { action: 'restored', changes: [] },
};
