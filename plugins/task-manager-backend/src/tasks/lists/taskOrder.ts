import {
  TASK_PRIORITIES,
  TASK_STATUSES,
  type Task,
  type TaskOrderField,
} from '@portolan/plugin-task-manager-common';
import { sortKey } from '@portolan/common-kit';
import {
  keysetOf,
  type KeyPart,
  type Keyset,
  type KeysetPosition,
  type SortOrder,
  type SqlValue,
} from '@portolan/backend-kit';
import type { TaskDialect } from '../store/taskDialect';

/** Written out, so that it is the expression of the index. */
const STATUS_ORDER = `case t.status ${TASK_STATUSES.map(
  (status, order) => `when '${status}' then ${order}`,
).join(' ')} end`;

/** Comes after each reference, which begins with a letter. */
const AFTER_ALL_REFS = '~';

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
 * The values of a task that a cursor holds: those that the list is ordered by,
 * and the id.
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
    case 'status':
      return [TASK_STATUSES.indexOf(task.status), task.id];
    case 'assignee':
      return [task.assigneeRef ?? AFTER_ALL_REFS, task.id];
    case 'entity':
      return [task.entityRef ?? AFTER_ALL_REFS, task.id];
    case 'title':
      return [sortKey(task.title), task.title, task.id];
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
  const byRef = (column: string) =>
    by(`coalesce(t.${column}, '${AFTER_ALL_REFS}')${collate}`, 'text');
  const keys: Record<TaskOrderField, () => KeyPart[]> = {
    createdAt: () => by('t.created_at', 'timestamptz'),
    updatedAt: () => by('t.updated_at', 'timestamptz'),
    dueDate: () =>
      by(
        order === 'asc' ? dialect.dueOrLatest : dialect.dueOrEarliest,
        'timestamptz',
      ),
    priority: () => by('t.priority_order', 'smallint'),
    status: () => by(STATUS_ORDER, 'integer'),
    assignee: () => byRef('assignee_ref'),
    entity: () => byRef('entity_ref'),
    title: () => [
      ...by('t.title_key', 'text'),
      {
        expression: `t.title${collate}`,
        parameter: dialect.parameter('text'),
        value: 1,
      },
    ],
    rank: () => by('t.rank', 'text'),
  };
  const parts = keys[orderBy]();
  const id = {
    expression: 't.id',
    parameter: dialect.parameter('uuid'),
    value: parts.length,
  };
  return [...parts, id];
}
