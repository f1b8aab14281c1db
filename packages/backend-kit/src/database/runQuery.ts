import type { Knex } from 'knex';
import { dialectOf } from './dialect';
import {
  QueryLanes,
  type ConnectionSource,
  type PostgresQuery,
} from './QueryLanes';
import type { Fragment, SqlValue } from './sql';

/**
 * Beyond this many, a statement is planned each time: every name keeps memory
 * on every connection.
 */
const MAX_NAMES = 300;
const statements = new Map<string, { name?: string; text: string }>();

/**
 * Runs a statement. On PostgreSQL it is prepared once per connection, which
 * saves its parsing and, when the plan does not depend on the values, its
 * planning; knex has no way to say so. `planEachTime` is for statements whose
 * best plan depends on the values, such as text search, and which may take
 * longer than others.
 *
 * @public
 */
export async function runQuery<Row>(
  database: Knex,
  statement: Fragment,
  options: { planEachTime?: boolean } = {},
): Promise<Row[]> {
  const rows: unknown = dialectOf(database).isPostgres
    ? await runOnPostgres(database, statement, options)
    : await database.raw(statement.sql, statement.bindings.map(toSqlite));
  return rows as Row[];
}

function runOnPostgres(
  database: Knex,
  { sql, bindings }: Fragment,
  { planEachTime }: { planEachTime?: boolean },
): Promise<unknown[]> {
  const { name, text } = prepared(sql);
  const source: ConnectionSource = database.client;
  // In a transaction, the client always gives the transaction's connection.
  return planEachTime || database.isTransaction
    ? runAlone(source, {
        name: planEachTime ? undefined : name,
        text,
        values: bindings,
      })
    : QueryLanes.of(source).run({ name, text, values: bindings });
}

async function runAlone(
  source: ConnectionSource,
  query: PostgresQuery,
): Promise<unknown[]> {
  const connection = await source.acquireConnection();
  try {
    return await new Promise<unknown[]>((resolve, reject) => {
      connection.query(query, (error, result) => {
        if (error) {
          Error.captureStackTrace(error);
          reject(error);
        } else {
          resolve(result.rows);
        }
      });
    });
  } finally {
    await source.releaseConnection(connection);
  }
}

function prepared(sql: string): { name?: string; text: string } {
  let statement = statements.get(sql);
  if (!statement) {
    let position = 0;
    const text = sql.replace(/\?/g, () => `$${++position}`);
    statement =
      statements.size < MAX_NAMES
        ? { name: `portolan_${statements.size}`, text }
        : { text };
    if (statement.name) {
      statements.set(sql, statement);
    }
  }
  return statement;
}

function toSqlite(value: SqlValue): string | number | null {
  if (typeof value === 'boolean') {
    return value ? 1 : 0;
  }
  return typeof value === 'object' && value !== null
    ? JSON.stringify(value)
    : value;
}
