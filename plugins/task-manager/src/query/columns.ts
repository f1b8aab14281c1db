import type { TaskOrderField } from '@portolan/plugin-task-manager-common';

/** The columns that the table can show; the title is always there. */
export const TASK_COLUMNS = [
  'status',
  'priority',
  'assignee',
  'dueDate',
  'entity',
  'labels',
  'creator',
  'source',
  'createdAt',
  'updatedAt',
] as const;

/** A column of the table besides the title. */
export type TaskColumn = (typeof TASK_COLUMNS)[number];

/**
 * The columns shown until the user chooses others: as many as a window of
 * 1280 pixels holds.
 */
export const DEFAULT_COLUMNS: readonly TaskColumn[] = [
  'status',
  'priority',
  'assignee',
  'dueDate',
  'entity',
];

/** Columns by which the table can be sorted. */
export const SORTABLE_COLUMNS: Partial<
  Record<TaskColumn | 'title', TaskOrderField>
> = {
  title: 'title',
  status: 'status',
  assignee: 'assignee',
  entity: 'entity',
  priority: 'priority',
  dueDate: 'dueDate',
  createdAt: 'createdAt',
  updatedAt: 'updatedAt',
};

/** Whether an address names a column that exists. */
export function isTaskColumn(value: string): value is TaskColumn {
  return (TASK_COLUMNS as readonly string[]).includes(value);
}
