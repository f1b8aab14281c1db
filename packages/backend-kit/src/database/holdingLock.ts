import { setTimeout } from 'node:timers/promises';
import type { Knex } from 'knex';

const PAUSE_MS = 500;

/**
 * Runs something while no other replica does, on PostgreSQL. The lock goes with
 * the connection of the transaction, however the process ends. It is asked for
 * again and again instead of being waited for, and the transaction may be idle:
 * both take longer than a statement may.
 *
 * @param key - SQL of a bigint that the other users of the database don't take
 * @public
 */
export async function holdingLock<T>(
  database: Knex,
  key: string,
  run: () => Promise<T>,
): Promise<T> {
  return database.transaction(async trx => {
    await trx.raw('set local idle_in_transaction_session_timeout = 0');
    while (!(await tryLock(trx, key))) {
      await setTimeout(PAUSE_MS);
    }
    return run();
  });
}

async function tryLock(trx: Knex.Transaction, key: string): Promise<boolean> {
  const { rows } = await trx.raw<{ rows: { locked: boolean }[] }>(
    `select pg_try_advisory_xact_lock(${key}) as locked`,
  );
  return rows[0].locked;
}
