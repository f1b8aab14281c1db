import {
  isOpenStatus,
  type FieldChange,
  type Task,
  type TaskPatch,
} from '@portolan/plugin-task-manager-common';
import type { TaskChange } from './store/TaskStore';
import type { CheckedPatch } from './checkTask';

/** What a patch does to a task: nothing at all, if `changes` is empty. */
export type TaskDiff = {
  change: TaskChange;
  changes: FieldChange[];
  /** The values that the patch replaces; as a patch, they undo it. */
  previous: TaskPatch;
};

/** Compares a task with a patch. `completedAt` follows the status. */
export function diffTask(task: Task, patch: CheckedPatch): TaskDiff {
  const fields = (Object.keys(patch) as (keyof CheckedPatch)[]).filter(
    field => !isSame(task[field], patch[field]),
  );
  const pick = (from: CheckedPatch) =>
    Object.fromEntries(fields.map(field => [field, from[field]]));
  return {
    change: {
      ...pick(patch),
      ...(fields.includes('status') && {
        completedAt: completedAt(patch.status),
      }),
    },
    changes: fields.map(field => ({
      field,
      from: task[field],
      to: patch[field],
    })),
    previous: pick(task),
  };
}

function completedAt(status: Task['status'] = 'pending'): string | null {
  return isOpenStatus(status) ? null : new Date().toISOString();
}

function isSame(a: unknown, b: unknown): boolean {
  return Array.isArray(a) ? JSON.stringify(a) === JSON.stringify(b) : a === b;
}
