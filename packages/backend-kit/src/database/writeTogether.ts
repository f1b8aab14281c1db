import type { Knex } from 'knex';
import { dialectOf } from './dialect';
import { runQuery } from './runQuery';
import type { Fragment } from './sql';
import { inTransaction } from './transactions';

/** Some writes that are all done, or none of them. @public */
export type Together = {
  /**
   * A statement that returns a row if the writes are to be done, such as the
   * insertion of a key that must be new. They are done if it is missing.
   */
  guard?: Fragment;
  /**
   * The writes, in order, none of which sees what another one wrote. Each must
   * hold to the condition, which it puts into its `where`.
   */
  writes(condition: string): Fragment[];
};

/**
 * Does some writes in one transaction: in one round trip on PostgreSQL, where
 * they become one statement. Tells whether they were done.
 *
 * @public
 */
export async function writeTogether(
  database: Knex,
  options: Together,
): Promise<boolean> {
  return dialectOf(database).isPostgres
    ? inOneStatement(database, options)
    : inTransaction(database, trx => oneByOne(trx, options));
}

async function inOneStatement(
  database: Knex,
  { guard = { sql: 'select 1', bindings: [] }, writes }: Together,
): Promise<boolean> {
  const parts = writes('exists (select 1 from guard)');
  const rows = await runQuery(database, {
    sql: `with guard as (${guard.sql}), ${parts
      .map(({ sql }, i) => `write_${i} as (${sql})`)
      .join(', ')} select 1 as done from guard`,
    bindings: [guard, ...parts].flatMap(({ bindings }) => bindings),
  });
  return rows.length > 0;
}

async function oneByOne(
  trx: Knex.Transaction,
  { guard, writes }: Together,
): Promise<boolean> {
  if (guard && (await runQuery(trx, guard)).length === 0) {
    return false;
  }
  for (const write of writes('true')) {
    await runQuery(trx, write);
  }
  return true;
}
