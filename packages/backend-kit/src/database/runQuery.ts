import type { Knex } from 'knex';
import { dialectOf } from './dialect';
import type { Fragment, SqlValue } from './sql';

/** What is used of a connection of `pg`. */
type PostgresConnection = {
  query(config: {
    name?: string;
    text: string;
    values: readonly SqlValue[];
  }): Promise<{ rows: unknown[] }>;
};

/** What is used of knex's client; in a transaction it always gives the transaction's connection. */
type ConnectionSource = {
  acquireConnection(): Promise<PostgresConnection>;
  releaseConnection(connection: PostgresConnection): Promise<void>;
};

/** Beyond this many, a statement is planned each time: every name keeps memory on every connection. */
const MAX_NAMES = 300;
const statements = new Map<string, { name?: string; text: string }>();

/**
 * Runs a statement. On PostgreSQL it is prepared once per connection, which saves its parsing and, when the plan does
 * not depend on the values, its planning; knex has no way to say so. `planEachTime` is for statements whose best plan
 * depends on the values, such as text search.
 *
 * @public
 */
export async function runQuery<Row>(
  database: Knex,
  statement: Fragment,
  options: { planEachTime?: boolean } = {},
): Promise<Row[]> {
  if (!dialectOf(database).isPostgres) {
    const rows: unknown = await database.raw(
      statement.sql,
      statement.bindings.map(toSqlite),
    );
    return rows as Row[];
  }
  const client: ConnectionSource = database.client;
  const connection = await client.acquireConnection();
  try {
    const { name, text } = prepared(statement.sql);
    const { rows } = await connection.query({
      name: options.planEachTime ? undefined : name,
      text,
      values: statement.bindings,
    });
    return rows as Row[];
  } finally {
    await client.releaseConnection(connection);
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
