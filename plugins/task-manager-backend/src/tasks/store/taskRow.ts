import type { Task } from '@portolan/plugin-task-manager-common';
import { v7 as uuidv7 } from 'uuid';
import type { TaskDialect } from './taskDialect';
import { topRank } from '../../board/rank';
import { searchLexemes } from '../lists/searchLexemes';
import type { SqlValue } from '@portolan/backend-kit';
import type { NewTask } from './TaskStore';

/** A column of a task, its type in PostgreSQL, and its value in a task. */
type TaskColumn = {
  name: string;
  type: string;
  value(task: Task): SqlValue;
};

/** The columns that are written from a task's fields. */
export const TASK_COLUMNS: readonly TaskColumn[] = [
  { name: 'id', type: 'uuid', value: task => task.id },
  { name: 'title', type: 'text', value: task => task.title },
  { name: 'description', type: 'text', value: task => task.description },
  { name: 'status', type: 'text', value: task => task.status },
  { name: 'priority', type: 'text', value: task => task.priority },
  { name: 'created_at', type: 'timestamptz', value: task => task.createdAt },
  { name: 'updated_at', type: 'timestamptz', value: task => task.updatedAt },
  { name: 'due_date', type: 'timestamptz', value: task => task.dueDate },
  {
    name: 'completed_at',
    type: 'timestamptz',
    value: task => task.completedAt,
  },
  { name: 'version', type: 'integer', value: task => task.version },
  { name: 'entity_ref', type: 'text', value: task => task.entityRef },
  { name: 'assignee_ref', type: 'text', value: task => task.assigneeRef },
  { name: 'created_by', type: 'text', value: task => task.createdBy },
  {
    name: 'labels',
    type: 'jsonb',
    value: task => JSON.stringify(task.labels),
  },
  { name: 'rank', type: 'text', value: task => task.rank },
  { name: 'source', type: 'text', value: task => task.source },
  { name: 'fingerprint', type: 'text', value: task => task.fingerprint },
];

/** Completes a task that is to be inserted. */
export function newTask(input: NewTask): Task {
  const createdAt = input.createdAt ?? new Date().toISOString();
  const status = input.status ?? 'pending';
  const done = status === 'completed' || status === 'cancelled';
  return {
    id: input.id ?? uuidv7(),
    title: input.title,
    description: input.description ?? null,
    status,
    priority: input.priority ?? 'medium',
    dueDate: input.dueDate ?? null,
    createdAt,
    updatedAt: input.updatedAt ?? createdAt,
    completedAt: done ? input.completedAt ?? createdAt : null,
    version: 1,
    entityRef: input.entityRef ?? null,
    assigneeRef: input.assigneeRef ?? null,
    createdBy: input.createdBy,
    labels: input.labels ?? [],
    rank: input.rank ?? topRank(),
    source: input.source ?? 'manual',
    fingerprint: input.fingerprint ?? null,
  };
}

/** What the column `search` holds for a task. */
export function searchValue(dialect: TaskDialect, task: Task): SqlValue {
  return dialect.searchColumn(
    searchLexemes([task.title, task.description, ...task.labels]),
  );
}
