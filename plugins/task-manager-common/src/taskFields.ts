import type { Task, TaskPatch } from './types';

/** What a field of a task is. */
type TaskFieldTraits = {
  /**
   * Who sets it: people, whenever they want (`patch`), whoever creates the task
   * (`creation`), or the back end alone (`system`).
   */
  setBy: 'patch' | 'creation' | 'system';
  /** Whether an export has a column for it. */
  exported: boolean;
};

/** All fields of a task, in the order of an export's columns. @public */
export const TASK_FIELDS = {
  id: { setBy: 'system', exported: true },
  title: { setBy: 'patch', exported: true },
  description: { setBy: 'patch', exported: true },
  status: { setBy: 'patch', exported: true },
  priority: { setBy: 'patch', exported: true },
  dueDate: { setBy: 'patch', exported: true },
  entityRef: { setBy: 'patch', exported: true },
  assigneeRef: { setBy: 'patch', exported: true },
  labels: { setBy: 'patch', exported: true },
  source: { setBy: 'creation', exported: true },
  createdBy: { setBy: 'system', exported: true },
  createdAt: { setBy: 'system', exported: true },
  updatedAt: { setBy: 'system', exported: true },
  completedAt: { setBy: 'system', exported: true },
  fingerprint: { setBy: 'creation', exported: false },
  version: { setBy: 'system', exported: false },
  rank: { setBy: 'system', exported: false },
} as const satisfies Record<keyof Task, TaskFieldTraits>;

/** A field that people set. @public */
export type EditableTaskField = {
  [F in keyof Task]: (typeof TASK_FIELDS)[F]['setBy'] extends 'patch'
    ? F
    : never;
}[keyof Task];

/** A patch is about all editable fields and no others. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
true satisfies Same<EditableTaskField, keyof TaskPatch>;

const NAMES = Object.keys(TASK_FIELDS) as (keyof Task)[];

/** The fields that people set, in the order of an export. @public */
export const EDITABLE_TASK_FIELDS: readonly EditableTaskField[] =
  NAMES.filter(isEditableTaskField);

/** The fields that an export has columns for, in order. @public */
export const EXPORTED_TASK_FIELDS: readonly (keyof Task)[] = NAMES.filter(
  field => TASK_FIELDS[field].exported,
);

/** Whether people set a field. @public */
export function isEditableTaskField(field: string): field is EditableTaskField {
  return (
    Object.hasOwn(TASK_FIELDS, field) &&
    TASK_FIELDS[field as keyof Task].setBy === 'patch'
  );
}
