import type { Task } from '@portolan/plugin-task-manager-common';

/** Where a field of a task is kept, and how the API writes it. */
type TaskColumn = {
  name: string;
  /** Its type in PostgreSQL; in SQLite a time and JSON are text. */
  type: string;
  /** How its value becomes JSON. */
  json: 'value' | 'time' | 'number' | 'json';
  /** Set by the insert alone. */
  fixed?: true;
};

/** A column for each field of a task, in the order of the JSON. */
export const TASK_COLUMNS = {
  id: { name: 'id', type: 'uuid', json: 'value', fixed: true },
  title: { name: 'title', type: 'text', json: 'value' },
  description: { name: 'description', type: 'text', json: 'value' },
  status: { name: 'status', type: 'text', json: 'value' },
  priority: { name: 'priority', type: 'text', json: 'value' },
  dueDate: { name: 'due_date', type: 'timestamptz', json: 'time' },
  createdAt: {
    name: 'created_at',
    type: 'timestamptz',
    json: 'time',
    fixed: true,
  },
  updatedAt: { name: 'updated_at', type: 'timestamptz', json: 'time' },
  completedAt: { name: 'completed_at', type: 'timestamptz', json: 'time' },
  version: { name: 'version', type: 'integer', json: 'number' },
  entityRef: { name: 'entity_ref', type: 'text', json: 'value' },
  assigneeRef: { name: 'assignee_ref', type: 'text', json: 'value' },
  createdBy: { name: 'created_by', type: 'text', json: 'value', fixed: true },
  labels: { name: 'labels', type: 'jsonb', json: 'json' },
  rank: { name: 'rank', type: 'text', json: 'value' },
  source: { name: 'source', type: 'text', json: 'value', fixed: true },
  fingerprint: {
    name: 'fingerprint',
    type: 'text',
    json: 'value',
    fixed: true,
  },
} as const satisfies Record<keyof Task, TaskColumn>;

/** The fields with their columns. */
export const TASK_COLUMN_LIST: readonly (TaskColumn & {
  field: keyof Task;
})[] = (Object.keys(TASK_COLUMNS) as (keyof Task)[]).map(field => ({
  field,
  ...TASK_COLUMNS[field],
}));

/** A row of the table, as JSON; `labels` are nested JSON. */
export function toRow(task: Task): Record<string, unknown> {
  return Object.fromEntries(
    TASK_COLUMN_LIST.map(({ field, name }) => [name, task[field]]),
  );
}
