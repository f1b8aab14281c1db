import {
  TASK_PRIORITIES,
  TASK_STATUSES,
  type Task,
  type TaskPriority,
  type TaskStatistics,
  type TaskStatus,
} from '@portolan/plugin-task-manager-common';
import type { Knex } from 'knex';
import { readCounters, type TaskCount } from '../counters/counters';
import { taskDialectOf } from './taskDialect';
import { OPEN_SQL, selectionSql } from '../lists/filterSql';
import { taskKeyset, taskPosition } from '../lists/taskOrder';
import {
  allOf,
  fragment,
  type Fragment,
  runByIndex,
  keysetPage,
  runQuery,
  type KeysetPosition,
  withPosition,
} from '@portolan/backend-kit';
import { readSearchedRows } from '../lists/searchReads';
import { searchPrefixes } from '../lists/searchLexemes';
import type {
  TaskListOptions,
  TaskListResult,
  TaskSelection,
} from './TaskStore';
import { parseTask } from './taskText';
import { pageOf, type TaskRow } from '../lists/taskPages';

/** How many tasks an export holds in memory. */
const STREAM_BATCH = 500;

/**
 * The best plan for words, labels and rules depends on how many tasks they let
 * through, which PostgreSQL does not know; of tasks that are named, it need
 * not.
 */
function dependsOnValues({ filter, ids, visible }: TaskSelection): boolean {
  return (
    ids === undefined &&
    (visible !== undefined ||
      Boolean(filter?.label) ||
      searchPrefixes(filter?.q ?? '').length > 0)
  );
}

/** Reads a page, and one task more to know whether there is another page. */
export async function listTasks(
  database: Knex,
  options: TaskListOptions,
): Promise<TaskListResult> {
  const rows = dependsOnValues(options.selection)
    ? await readSearchedRows(database, options)
    : await readRows(database, options);
  const dialect = taskDialectOf(database);
  return keysetPage({
    rows: rows.map(({ task }) => task),
    limit: options.limit,
    from: options.from,
    positionOf: text => taskPosition(dialect, options, parseTask(text)),
  });
}

async function readRows(
  database: Knex,
  options: TaskListOptions,
): Promise<TaskRow[]> {
  const dialect = taskDialectOf(database);
  const keyset = taskKeyset(dialect, options);
  const where = withPosition(selectionSql(dialect, options.selection), keyset);
  return runQuery<TaskRow>(
    database,
    pageOf(dialect, fragment(`tasks t where ${where.sql}`, ...where.bindings), {
      ...keyset,
      limit: options.limit,
    }),
  );
}

/**
 * Reads all matching tasks, oldest first; each batch is a page of the same
 * keyset.
 */
export async function* streamTasks(
  database: Knex,
  selection: TaskSelection,
): AsyncGenerator<Task[]> {
  const order = { orderBy: 'createdAt', order: 'asc' } as const;
  let from: KeysetPosition | undefined;
  for (;;) {
    const page = await listTasks(database, {
      selection,
      ...order,
      limit: STREAM_BATCH,
      from,
    });
    if (page.items.length > 0) {
      yield page.items.map(parseTask);
    }
    if (!page.more || !page.ends) {
      return;
    }
    from = { values: page.ends.last, direction: 'next' };
  }
}

/**
 * Counts matching tasks: from the counters if these know, else from an index.
 */
export async function countTasks(
  database: Knex,
  selection: TaskSelection,
): Promise<number> {
  if (countersKnow(selection)) {
    const counts = await readCounters(database, selection.filter);
    return counts.reduce((sum, { tasks }) => sum + tasks, 0);
  }
  const where = selectionSql(taskDialectOf(database), selection);
  const [row] = await aggregate<{ tasks: number | string }>(
    database,
    selection,
    {
      sql: `select count(*) as tasks from tasks t where ${where.sql}`,
      bindings: where.bindings,
    },
  );
  return Number(row.tasks);
}

/** Counts matching tasks by status, by priority and overdue. */
export async function taskStatistics(
  database: Knex,
  selection: TaskSelection,
): Promise<TaskStatistics> {
  if (!countersKnow(selection)) {
    return groupedStatistics(database, selection);
  }
  const counts = await readCounters(database, selection.filter);
  const overdue = await countTasks(database, {
    filter: { ...selection.filter, overdue: true },
  });
  return sumUp(
    counts.map(count => ({ ...count, overdue: 0 })),
    overdue,
  );
}

/** Whether a selection is only by what the counters count. */
function countersKnow({ filter = {}, ids, visible }: TaskSelection): boolean {
  return (
    visible === undefined &&
    ids === undefined &&
    Object.entries(filter).every(
      ([name, value]) =>
        value === undefined || name === 'status' || name === 'priority',
    )
  );
}

async function aggregate<Row>(
  database: Knex,
  selection: TaskSelection,
  query: Fragment,
): Promise<Row[]> {
  return dependsOnValues(selection)
    ? runByIndex<Row>(database, query)
    : runQuery<Row>(database, query);
}

type CountWithOverdue = TaskCount & { overdue: number };

async function groupedStatistics(
  database: Knex,
  selection: TaskSelection,
): Promise<TaskStatistics> {
  const now = new Date().toISOString();
  const where = selectionSql(taskDialectOf(database), selection, now);
  const late: Fragment = allOf([
    fragment('t.due_date < ?', now),
    fragment(OPEN_SQL),
  ]);
  const rows = await aggregate<{
    status: TaskStatus;
    priority: number;
    tasks: number | string;
    overdue: number | string;
  }>(database, selection, {
    // priority_order, not priority, so that an index alone can answer.
    sql: `select t.status as status, t.priority_order as priority, count(*) as tasks, count(*) filter (where ${late.sql}) as overdue
      from tasks t where ${where.sql} group by t.status, t.priority_order`,
    bindings: [...late.bindings, ...where.bindings],
  });
  const counts = rows.map(row => ({
    status: row.status,
    priority: TASK_PRIORITIES[row.priority],
    tasks: Number(row.tasks),
    overdue: Number(row.overdue),
  }));
  return sumUp(counts);
}

function sumUp(counts: CountWithOverdue[], overdue?: number): TaskStatistics {
  const total = (pick: (count: CountWithOverdue) => number) =>
    counts.reduce((sum, count) => sum + pick(count), 0);
  const ofStatus = (status: TaskStatus) =>
    total(count => (count.status === status ? count.tasks : 0));
  const ofPriority = (priority: TaskPriority) =>
    total(count => (count.priority === priority ? count.tasks : 0));
  return {
    total: total(count => count.tasks),
    overdue: overdue ?? total(count => count.overdue),
    byStatus: byKey(TASK_STATUSES, ofStatus),
    byPriority: byKey(TASK_PRIORITIES, ofPriority),
  };
}

function byKey<K extends string>(
  keys: readonly K[],
  count: (key: K) => number,
): Record<K, number> {
  return Object.fromEntries(keys.map(key => [key, count(key)])) as Record<
    K,
    number
  >;
}
