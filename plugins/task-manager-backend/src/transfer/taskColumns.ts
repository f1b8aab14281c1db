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

/** Whether a name is that of a field that a file can fill. */
export function isImportField(name: string): name is ImportField {
  return (IMPORT_FIELDS as readonly string[]).includes(name);
}
