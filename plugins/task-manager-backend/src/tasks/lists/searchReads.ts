import type { Knex } from 'knex';
import { taskDialectOf } from '../store/taskDialect';
import { selectionSql } from './filterSql';
import { taskKeyset } from './taskOrder';
import {
  fragment,
  type Fragment,
  runByIndex,
  runQuery,
  withPosition,
} from '@portolan/backend-kit';
import { pageOf, type TaskRow } from './taskPages';
import type { TaskListOptions } from '../store/TaskStore';

/**
 * How many tasks are looked at, in the order of the list, before the index of
 * words is asked.
 */
const NEAREST = 2_000;
/**
 * How many matches are sorted; if there are more, walking the order of the list
 * to the first of them is faster.
 */
const FEW = 5_000;
const ALL = 1_000_000_000;

/**
 * Reads a page of tasks with certain words or labels, or for which a rule
 * holds. PostgreSQL takes it that 2 % of all tasks have a word that begins with
 * a text, and 0.1 % a label, however rare or common it is, so it cannot choose
 * between walking the order of the list and sorting what an index finds. This
 * does: the nearest tasks first, which is enough for what is common there; then
 * all matches, if they are few; else the whole order, in which what is common
 * somewhere comes sooner or later.
 */
export async function readSearchedRows(
  database: Knex,
  options: TaskListOptions,
): Promise<TaskRow[]> {
  const nearest = await readWalking(database, options, NEAREST);
  if (nearest.length > options.limit) {
    return nearest;
  }
  return (
    (await readFewMatches(database, options)) ??
    readWalking(database, options, ALL)
  );
}

/**
 * The matches among the next tasks of the list; the database stops at a full
 * page.
 */
async function readWalking(
  database: Knex,
  options: TaskListOptions,
  tasks: number,
): Promise<TaskRow[]> {
  const dialect = taskDialectOf(database);
  const keyset = taskKeyset(dialect, options);
  const near = withPosition(fragment('t.deleted_at is null'), keyset);
  const where = selectionSql(dialect, options.selection);
  const matches = {
    sql: `(
        select * from tasks t where ${near.sql} order by ${keyset.orderBy} limit ${tasks}
      ) t where ${where.sql}`,
    bindings: [...near.bindings, ...where.bindings],
  };
  return runQuery<TaskRow>(
    database,
    pageOf(dialect, matches, { ...keyset, limit: options.limit }),
    { planEachTime: true },
  );
}

type CountedRow = TaskRow & { matches: number | string };

/** The first of all matches; undefined, if these are too many to be sorted. */
async function readFewMatches(
  database: Knex,
  options: TaskListOptions,
): Promise<TaskRow[] | undefined> {
  const dialect = taskDialectOf(database);
  const keyset = taskKeyset(dialect, options);
  const where = withPosition(selectionSql(dialect, options.selection), keyset);
  const few: Fragment = {
    sql: `(select * from tasks t where ${where.sql} limit ${FEW + 1})`,
    bindings: where.bindings,
  };
  const page = pageOf(dialect, fragment('few t'), {
    ...keyset,
    limit: options.limit,
    matches: '(select count(*) from few)',
  });
  const query: Fragment = {
    sql: `with few as materialized ${few.sql} ${page.sql}`,
    bindings: [...few.bindings, ...page.bindings],
  };
  const rows = await (options.selection.visible
    ? runByIndex<CountedRow>(database, query)
    : runQuery<CountedRow>(database, query, { planEachTime: true }));
  return Number(rows[0]?.matches ?? 0) > FEW ? undefined : rows;
}
