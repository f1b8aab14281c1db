import type { Task } from '@portolan/plugin-task-manager-common';

/** The task fields that a file can fill. */
export const IMPORT_FIELDS = [
  'title',
  'description',
  'status',
  'priority',
  'dueDate',
  'entityRef',
  'assigneeRef',
  'labels',
] as const;

/** {@inheritDoc IMPORT_FIELDS} */
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** What a column of a CSV file can fill: a field, or the task's key or address in the tool it comes from. */
export const COLUMN_TARGETS = [...IMPORT_FIELDS, 'reference'] as const;

/** {@inheritDoc COLUMN_TARGETS} */
export type ColumnTarget = (typeof COLUMN_TARGETS)[number];

/** The columns of an export, in order. Those that are not {@link IMPORT_FIELDS} are left out when it is imported. */
export const EXPORT_COLUMNS = [
  'id',
  ...IMPORT_FIELDS,
  'source',
  'createdBy',
  'createdAt',
  'updatedAt',
  'completedAt',
] as const satisfies readonly (keyof Task)[];

/** Whether a name is one of {@link COLUMN_TARGETS}. */
export function isColumnTarget(name: string): name is ColumnTarget {
  return (COLUMN_TARGETS as readonly string[]).includes(name);
}
