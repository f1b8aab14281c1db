import type { DatabaseService } from '@backstage/backend-plugin-api';
import { applyMigrations } from '@portolan/backend-kit';
import type { Knex } from 'knex';

/** Brings the database of the plugin to the newest schema. */
export function migrate(database: DatabaseService): Promise<Knex> {
  return applyMigrations({
    database,
    packageName: '@portolan/plugin-cloud-status-backend',
    advisoryLock: 7_205_759_405,
  });
}
