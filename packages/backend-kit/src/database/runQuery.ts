import type { Knex } from 'knex';
import { dialectOf } from './dialect';
import {
  sendStatement,
  type ConnectionSource,
  type PostgresQuery,
} from './postgresConnection';
import { QueryLanes } from './QueryLanes';
import type { Fragment, SqlValue } from './sql';

/**
 * Beyond this many, or this long, a statement is planned each time: each that
 * is named is kept here, and on every connection.
 */
const MAX_NAMES = 300;
const MAX_LENGTH = 10_000;
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
      sendStatement(connection, query, (error, result) =>
        error ? reject(error) : resolve(result.rows),
      );
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
    if (statements.size >= MAX_NAMES || text.length > MAX_LENGTH) {
      return { text };
    }
    statement = { name: `portolan_${statements.size}`, text };
    statements.set(sql, statement);
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
