import {
  EDITABLE_TASK_FIELDS,
  type EditableTaskField,
} from '@portolan/plugin-task-manager-common';

/** A task field that a file can fill: what people set. */
export type ImportField = EditableTaskField;

/**
 * What a column of a CSV file can fill: a field, the task's key or address in
 * the tool it comes from, the id of a task that there is, or whether it is
 * archived, and left out.
 */
export const COLUMN_TARGETS = [
  ...EDITABLE_TASK_FIELDS,
  'reference',
  'id',
  'archived',
] as const;

/** {@inheritDoc COLUMN_TARGETS} */
export type ColumnTarget = (typeof COLUMN_TARGETS)[number];

/** Whether a name is one of {@link COLUMN_TARGETS}. */
export function isColumnTarget(name: string): name is ColumnTarget {
  return (COLUMN_TARGETS as readonly string[]).includes(name);
}
