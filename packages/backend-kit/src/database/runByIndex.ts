import type { Knex } from 'knex';
import { dialectOf } from './dialect';
import { runQuery } from './runQuery';
import type { Fragment } from './sql';

/**
 * Runs a query that reads all matching rows. For words, labels and rules
 * PostgreSQL takes a scan of the table for cheaper than it is: it does not know
 * what it costs to compare them row by row. The index was always faster, by a
 * third for a word that most rows have.
 *
 * @public
 */
export async function runByIndex<Row>(
  database: Knex,
  query: Fragment,
): Promise<Row[]> {
  if (!dialectOf(database).isPostgres) {
    return runQuery<Row>(database, query);
  }
  return database.transaction(async trx => {
    await trx.raw('set local enable_seqscan = off');
    return runQuery<Row>(trx, query, { planEachTime: true });
  });
}
