import type { Knex } from 'knex';
import { dialectOf, type Dialect } from './dialect';
import { selectionSql } from './filterSql';
import { keysetSql, withPosition } from './keyset';
import { runQuery } from './namedQuery';
import { fragment, type Fragment } from './sql';
import type { TaskListOptions } from './TaskStore';

/** A task as the JSON text that the database makes. */
export type TaskRow = { task: string };

/** How many tasks are looked at, in the order of the list, before the index of words is asked. */
const NEAREST = 2_000;

/**
 * Reads a page of tasks with certain words, in one of two ways. PostgreSQL takes it that 2 % of all tasks have a word that begins with
 * a text, however rare it is, and would walk the order of the list through the whole table to find the few. So the nearest tasks
 * are looked at first, which is enough for a common word; if it is not, the matches are few, and are found by the index
 * and then sorted.
 */
export async function readSearchedRows(
  database: Knex,
  options: TaskListOptions,
): Promise<TaskRow[]> {
  const dialect = dialectOf(database);
  const { orderBy } = keysetSql(dialect, options);
  const read = (source: Fragment) =>
    runQuery<TaskRow>(
      database,
      {
        sql: `select ${dialect.taskJson} as task from (${source.sql}) t order by ${orderBy} limit ?`,
        bindings: [...source.bindings, options.limit + 1],
      },
      { planEachTime: true },
    );
  const nearest = await read(nearestMatches(dialect, options));
  return nearest.length > options.limit
    ? nearest
    : read(allMatches(dialect, options));
}

function nearestMatches(dialect: Dialect, options: TaskListOptions): Fragment {
  const keyset = keysetSql(dialect, options);
  const near = withPosition(fragment('t.deleted_at is null'), keyset);
  const where = selectionSql(dialect, options.selection);
  return {
    sql: `select * from (
        select * from tasks t where ${near.sql} order by ${keyset.orderBy} limit ${NEAREST}
      ) t where ${where.sql}`,
    bindings: [...near.bindings, ...where.bindings],
  };
}

/** The limit changes nothing, but keeps the database from reading in the order of the list. */
function allMatches(dialect: Dialect, options: TaskListOptions): Fragment {
  const where = withPosition(
    selectionSql(dialect, options.selection),
    keysetSql(dialect, options),
  );
  return {
    sql: `select * from tasks t where ${where.sql} limit 1000000000 offset 0`,
    bindings: where.bindings,
  };
}
