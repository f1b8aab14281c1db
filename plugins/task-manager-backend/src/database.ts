import type { DatabaseService } from '@backstage/backend-plugin-api';
import { applyMigrations, IdempotencyTable } from '@portolan/backend-kit';
import type { Knex } from 'knex';

/** The table of {@link DatabaseEntityOwnerStore}. */
export const OWNERS_TABLE = 'task_entity_owners';

/** The labels that tasks have or had. */
export const LABELS_TABLE = 'task_labels';

/** Values that all replicas share. */
export const SECRETS_TABLE = 'task_secrets';

/** The answers to creations of tasks and of comments. */
export const idempotencyKeys = IdempotencyTable.create({
  table: 'task_idempotency_keys',
});

/** Brings the plugin's database to the newest schema. */
export function migrate(database: DatabaseService): Promise<Knex> {
  return applyMigrations({
    database,
    packageName: '@portolan/plugin-task-manager-backend',
    advisoryLock: 7_205_759_403,
  });
}
