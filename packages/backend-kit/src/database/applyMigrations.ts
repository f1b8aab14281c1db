import {
  resolvePackagePath,
  type DatabaseService,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { dialectOf } from './dialect';
import { holdingLock } from './holdingLock';

/** Whose migrations are to be applied. @public */
export type MigrationOptions = {
  database: DatabaseService;
  /** The package whose folder `migrations` has them. */
  packageName: string;
  /** Any number that the other users of the database don't take. */
  advisoryLock: number;
};

/**
 * Brings the database to the newest schema, and answers with the connection
 * pool. Replicas that start at once wait for one another; if one was killed
 * while migrating, the next goes on, since the lock ends with its connection.
 *
 * @public
 */
export async function applyMigrations(
  options: MigrationOptions,
): Promise<Knex> {
  const { database, packageName, advisoryLock } = options;
  const knex = await database.getClient();
  if (database.migrations?.skip) {
    return knex;
  }
  const directory = resolvePackagePath(packageName, 'migrations');
  const apply = async () => {
    // Whoever holds the advisory lock is alone, so a lock row of knex can only
    // be left over from one that was killed.
    await knex.migrate.forceFreeMigrationsLock({ directory });
    await knex.migrate.latest({ directory });
  };
  await (dialectOf(knex).isPostgres
    ? holdingLock(knex, String(advisoryLock), apply)
    : apply());
  return knex;
}
