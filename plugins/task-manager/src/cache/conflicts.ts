import type { Task, TaskPatch } from '@portolan/plugin-task-manager-common';

/** A field that a user can change. */
export type TaskField = keyof TaskPatch & keyof Task;

/** A change that could not be saved because somebody else was faster. */
export type TaskConflict = {
  /** The task as the user saw it when they began. */
  base: Task;
  /** What the user wants. */
  patch: TaskPatch;
  /** The task as it is now. */
  current: Task;
  /** The fields that both changed, to different values. */
  fields: TaskField[];
};

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}

/**
 * The fields of the patch that somebody else changed as well, and to something
 * else.
 */
export function findClashes(
  base: Task,
  patch: TaskPatch,
  current: Task,
): TaskField[] {
  return (Object.keys(patch) as TaskField[]).filter(
    field =>
      !isSame(base[field], current[field]) &&
      !isSame(patch[field], current[field]),
  );
}

/**
 * A proposal that keeps both sides where that is possible: labels of both that
 * neither removed, and one text after the other. Other fields hold one value,
 * so the user's own is proposed.
 */
export function proposeMerge(
  conflict: TaskConflict,
  field: TaskField,
): TaskPatch[TaskField] {
  const { base, patch, current } = conflict;
  const mine = patch[field];
  if (field === 'labels') {
    const mineLabels = patch.labels ?? [];
    const removed = base.labels.filter(
      label => !mineLabels.includes(label) || !current.labels.includes(label),
    );
    return [...new Set([...current.labels, ...mineLabels])].filter(
      label => !removed.includes(label),
    );
  }
  if (field === 'description' && typeof mine === 'string') {
    return [current.description, mine].filter(Boolean).join('\n\n');
  }
  return mine;
}
