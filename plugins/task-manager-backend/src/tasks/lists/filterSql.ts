import {
  OPEN_TASK_STATUSES,
  TASK_PRIORITIES,
  type TaskFilter,
} from '@portolan/plugin-task-manager-common';
import type { TaskDialect } from '../store/taskDialect';
import { searchPrefixes } from './searchLexemes';
import { OWNERS_TABLE } from '../../database';
import {
  allOf,
  fragment,
  type Fragment,
  not,
  conditionSql as compileCondition,
  ownedBySql,
} from '@portolan/backend-kit';
import type { TaskCondition, TaskConditionLeaf } from '../../access';
import type { TaskSelection } from '../store/TaskStore';

/**
 * Written out, not bound, so that it implies the predicate of the partial
 * indexes.
 */
export const OPEN_SQL = `t.status in (${OPEN_TASK_STATUSES.map(
  status => `'${status}'`,
).join(', ')})`;

/** Compiles a selection to the conditions of a query on `tasks t`. */
export function selectionSql(
  dialect: TaskDialect,
  selection: TaskSelection,
  now: string = new Date().toISOString(),
): Fragment {
  const { filter, ids, visible, caller } = selection;
  return allOf([
    fragment('t.deleted_at is null'),
    ...(ids ? [dialect.idIn('t.id', ids)] : []),
    ...(filter ? filterSql(filter, { dialect, now, caller }) : []),
    conditionSql(dialect, visible),
  ]);
}

/** Compiles a permission condition; it sees deleted tasks too. */
export function conditionSql(
  dialect: TaskDialect,
  condition: TaskCondition | undefined,
): Fragment {
  return compileCondition(condition, leaf => leafSql(dialect, leaf));
}

const COLUMNS = {
  assignee: 't.assignee_ref',
  creator: 't.created_by',
  entity: 't.entity_ref',
  source: 't.source',
  status: 't.status',
} as const;

function leafSql(dialect: TaskDialect, leaf: TaskConditionLeaf): Fragment {
  switch (leaf.field) {
    case 'entityOwner':
      return ownedBySql(dialect, {
        column: 't.entity_ref',
        table: OWNERS_TABLE,
        claims: leaf.values,
      });
    case 'label':
      return dialect.hasLabel(leaf.values);
    case 'priority':
      return priorityOneOf(leaf.values);
    default:
      return dialect.oneOf(COLUMNS[leaf.field], leaf.values);
  }
}

function priorityOneOf(priorities: readonly string[]): Fragment {
  const orders = priorities.map(priority =>
    TASK_PRIORITIES.findIndex(known => known === priority),
  );
  return orders.length === 1
    ? fragment('t.priority_order = ?', orders[0])
    : fragment(
        `t.priority_order in (${orders.map(() => '?').join(', ') || 'null'})`,
        ...orders,
      );
}

/** What a filter may depend on, beside its value. */
type FilterContext = { dialect: TaskDialect; now: string; caller?: string };

const among =
  (column: string) =>
  (values: readonly string[], { dialect }: FilterContext) =>
    dialect.oneOf(column, values);

type Given = Required<TaskFilter>;

/** How each filter is compiled. */
const FILTERS: {
  [F in keyof Given]: (value: Given[F], context: FilterContext) => Fragment;
} = {
  status: among('t.status'),
  priority: priorityOneOf,
  assignee: among('t.assignee_ref'),
  entity: among('t.entity_ref'),
  source: among('t.source'),
  creator: creator => fragment('t.created_by = ?', creator),
  label: (labels, { dialect }) => dialect.hasLabel(labels),
  dueBefore: (time, { dialect }) => dueBeforeSql(dialect, time),
  dueAfter: (time, { dialect }) => dueAfterSql(dialect, time),
  createdBefore: time => fragment('t.created_at < ?', time),
  createdAfter: time => fragment('t.created_at >= ?', time),
  overdue: (overdue, { now }) => overdueSql(overdue, now),
  unassigned: unassigned =>
    fragment(`t.assignee_ref is ${unassigned ? '' : 'not '}null`),
  q: (q, { dialect }) => searchSql(dialect, q),
  watcher: (_me, { caller }) => watchedBy(caller),
};

function filterSql(filter: TaskFilter, context: FilterContext): Fragment[] {
  const given: Partial<Given> = filter;
  const compile = <F extends keyof Given>(name: F): Fragment[] => {
    const value: Given[F] | undefined = given[name];
    return value === undefined ? [] : [FILTERS[name](value, context)];
  };
  return (Object.keys(FILTERS) as (keyof Given)[]).flatMap(compile);
}

/**
 * In the terms of both indexes on dates, each with both ends: whichever a
 * list's order needs can serve it.
 */
function dueBeforeSql(dialect: TaskDialect, time: string): Fragment {
  return fragment(
    `${dialect.dueOrLatest} < ? and ${dialect.dueOrEarliest} < ? and ${dialect.dueOrEarliest} > ${dialect.earliest}`,
    time,
    time,
  );
}

function dueAfterSql(dialect: TaskDialect, time: string): Fragment {
  return fragment(
    `${dialect.dueOrEarliest} >= ? and ${dialect.dueOrLatest} >= ? and ${dialect.dueOrLatest} < ${dialect.latest}`,
    time,
    time,
  );
}

/** Whether a task is overdue at a time. */
export function overdueSql(overdue: boolean, now: string): Fragment {
  const late = fragment(`t.due_date < ? and ${OPEN_SQL}`, now);
  return overdue ? late : not(late);
}

function searchSql(dialect: TaskDialect, q: string): Fragment {
  const prefixes = searchPrefixes(q);
  return prefixes.length > 0 ? dialect.hasLexeme(prefixes) : allOf([]);
}

function watchedBy(caller: string | undefined): Fragment {
  return caller === undefined
    ? fragment('false')
    : fragment(
        't.id in (select w.task_id from task_watchers w where w.user_ref = ?)',
        caller,
      );
}
