import {
  TASK_PRIORITIES,
  type Task,
  type TaskOrderField,
} from '@portolan/plugin-task-manager-common';
import {
  keysetOf,
  type KeyPart,
  type Keyset,
  type KeysetPosition,
  type SortOrder,
  type SqlValue,
} from '@portolan/backend-kit';
import type { TaskDialect } from '../store/taskDialect';

/** How a list of tasks is sorted. */
export type TaskOrder = { orderBy: TaskOrderField; order: SortOrder };

/** Compiles an order and a position; the id makes the order total. */
export function taskKeyset(
  dialect: TaskDialect,
  options: TaskOrder & { from?: KeysetPosition },
): Keyset {
  const { orderBy, order } = options;
  return keysetOf(keyParts(dialect, orderBy, order), options);
}

/**
 * The values of a task that a cursor holds: the one that the list is ordered
 * by, and the id.
 */
export function taskPosition(
  dialect: TaskDialect,
  { orderBy, order }: TaskOrder,
  task: Task,
): SqlValue[] {
  switch (orderBy) {
    case 'dueDate':
      return [task.dueDate ?? missingDate(dialect, order), task.id];
    case 'priority':
      return [TASK_PRIORITIES.indexOf(task.priority), task.id];
    default:
      return [task[orderBy], task.id];
  }
}

function missingDate(dialect: TaskDialect, order: SortOrder): string {
  if (order === 'asc') {
    return dialect.isPostgres ? 'infinity' : '~';
  }
  return dialect.isPostgres ? '-infinity' : '';
}

function keyParts(
  dialect: TaskDialect,
  orderBy: TaskOrderField,
  order: SortOrder,
): KeyPart[] {
  const collate = dialect.isPostgres ? ' collate "C"' : '';
  const by = (expression: string, type: string): KeyPart[] => [
    { expression, parameter: dialect.parameter(type), value: 0 },
  ];
  const keys: Record<TaskOrderField, () => KeyPart[]> = {
    createdAt: () => by('t.created_at', 'timestamptz'),
    updatedAt: () => by('t.updated_at', 'timestamptz'),
    dueDate: () =>
      by(
        order === 'asc' ? dialect.dueOrLatest : dialect.dueOrEarliest,
        'timestamptz',
      ),
    priority: () => by('t.priority_order', 'smallint'),
    title: () => [
      {
        expression: `lower(t.title)${collate}`,
        parameter: `lower(${dialect.parameter('text')})`,
        value: 0,
      },
      ...by(`t.title${collate}`, 'text'),
    ],
    rank: () => by('t.rank', 'text'),
  };
  return [
    ...keys[orderBy](),
    { expression: 't.id', parameter: dialect.parameter('uuid'), value: 1 },
  ];
}
