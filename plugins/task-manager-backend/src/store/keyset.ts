import {
  TASK_PRIORITIES,
  type Task,
  type TaskOrderField,
} from '@portolan/plugin-task-manager-common';
import type { Dialect } from './dialect';
import { fragment, type Fragment, type SqlValue } from './sql';
import type { KeysetPosition, SortOrder } from './TaskStore';

/** One expression of an order, how its parameter is written, and which of a position's values it takes. */
type KeyPart = { expression: string; parameter: string; value: number };

/** `order by` and the condition that goes on after a position; the id makes the order total. */
export type Keyset = { orderBy: string; after?: Fragment };

/** Compiles an order and a position. Going back reads in the opposite order; the caller reverses the page. */
export function keysetSql(
  dialect: Dialect,
  options: { orderBy: TaskOrderField; order: SortOrder; from?: KeysetPosition },
): Keyset {
  const { orderBy, order, from } = options;
  const parts = keyParts(dialect, orderBy, order);
  const ascending = (order === 'asc') !== (from?.direction === 'prev');
  const word = ascending ? 'asc' : 'desc';
  return {
    orderBy: parts.map(part => `${part.expression} ${word}`).join(', '),
    after: from && {
      sql: `(${parts.map(part => part.expression).join(', ')}) ${
        ascending ? '>' : '<'
      } (${parts.map(part => part.parameter).join(', ')})`,
      bindings: parts.map(({ value }) => from.values[value]),
    },
  };
}

/** The values of a task that a cursor holds: the one that it is ordered by, and the id. */
export function keysetValues(
  dialect: Dialect,
  options: { orderBy: TaskOrderField; order: SortOrder; task: Task },
): SqlValue[] {
  const { orderBy, order, task } = options;
  switch (orderBy) {
    case 'dueDate':
      return [task.dueDate ?? missingDate(dialect, order), task.id];
    case 'priority':
      return [TASK_PRIORITIES.indexOf(task.priority), task.id];
    default:
      return [task[orderBy], task.id];
  }
}

function missingDate(dialect: Dialect, order: SortOrder): string {
  if (order === 'asc') {
    return dialect.isPostgres ? 'infinity' : '~';
  }
  return dialect.isPostgres ? '-infinity' : '';
}

function keyParts(
  dialect: Dialect,
  orderBy: TaskOrderField,
  order: SortOrder,
): KeyPart[] {
  const cast = (type: string) => (dialect.isPostgres ? `?::${type}` : '?');
  const collate = dialect.isPostgres ? ' collate "C"' : '';
  const by = (expression: string, type: string): KeyPart[] => [
    { expression, parameter: cast(type), value: 0 },
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
        parameter: `lower(${cast('text')})`,
        value: 0,
      },
      ...by(`t.title${collate}`, 'text'),
    ],
    rank: () => by('t.rank', 'text'),
  };
  return [
    ...keys[orderBy](),
    { expression: 't.id', parameter: cast('uuid'), value: 1 },
  ];
}

/** A page's condition and order, over the tasks that are selected. */
export function withPosition(selected: Fragment, keyset: Keyset): Fragment {
  return keyset.after
    ? {
        sql: `${selected.sql} and ${keyset.after.sql}`,
        bindings: [...selected.bindings, ...keyset.after.bindings],
      }
    : fragment(selected.sql, ...selected.bindings);
}
