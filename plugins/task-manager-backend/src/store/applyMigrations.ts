import {
  resolvePackagePath,
  type DatabaseService,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { dialectOf } from './dialect';

/** Any number that the other users of the database don't take. */
const ADVISORY_LOCK = 7_205_759_403;

/** Where the migrations are. */
export const migrationsDirectory = resolvePackagePath(
  '@portolan/plugin-task-manager-backend',
  'migrations',
);

/**
 * Brings the database to the newest schema, and answers with the connection pool. Replicas that start at once wait for
 * one another; if one was killed while migrating, the next goes on, since the lock ends with its connection.
 */
export async function applyMigrations(
  database: DatabaseService,
): Promise<Knex> {
  const knex = await database.getClient();
  if (database.migrations?.skip) {
    return knex;
  }
  await exclusively(knex, async () => {
    // Whoever holds the advisory lock is alone, so a lock row of knex can only be left over from one that was killed.
    await knex.migrate.forceFreeMigrationsLock({
      directory: migrationsDirectory,
    });
    await knex.migrate.latest({ directory: migrationsDirectory });
  });
  return knex;
}

async function exclusively(knex: Knex, run: () => Promise<void>) {
  if (!dialectOf(knex).isPostgres) {
    await run();
    return;
  }
  await knex.transaction(async trx => {
    await trx.raw('select pg_advisory_xact_lock(?)', [ADVISORY_LOCK]);
    await run();
  });
}
