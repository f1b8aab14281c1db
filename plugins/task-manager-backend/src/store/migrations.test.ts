import { mockServices } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { createTestDatabases, databaseIds } from '../__testUtils__/databases';
import { applyMigrations, migrationsDirectory } from './applyMigrations';
import { DatabaseTaskStore } from './DatabaseTaskStore';

jest.setTimeout(60_000);

const TABLES = [
  'tasks',
  'task_activity',
  'task_idempotency_keys',
  'task_counters',
  'task_entity_owners',
  'task_secrets',
];

const serviceFor = (knex: Knex) =>
  mockServices.database.mock({ getClient: async () => knex });

describe('migrations', () => {
  const databases = createTestDatabases();

  it.each(databaseIds)('go up and down with data on %s', async id => {
    const knex = await databases.migrated(id);
    const store = DatabaseTaskStore.create({ database: knex });
    const { task } = await store.insert({
      title: 'Kept',
      createdBy: 'user:default/ana',
    });

    expect(await knex('task_activity').select('task_id')).toEqual([
      { task_id: task.id },
    ]);

    const config = { directory: migrationsDirectory };
    for (;;) {
      const [, undone] = await knex.migrate.down(config);
      if (undone.length === 0) {
        break;
      }
    }
    for (const table of TABLES) {
      expect(await knex.schema.hasTable(table)).toBe(false);
    }

    await applyMigrations(serviceFor(knex));
    expect(await knex('tasks').select()).toEqual([]);
  });

  it.each(databaseIds)('keep the reference’s defaults on %s', async id => {
    const knex = await databases.migrated(id);
    await knex('tasks').insert({
      id: '01930000-0000-7000-8000-000000000001',
      title: 'Only what the reference requires',
      created_by: 'user:default/ana',
      rank: 'V',
    });

    const store = DatabaseTaskStore.create({ database: knex });
    const [task] = await store.getMany([
      '01930000-0000-7000-8000-000000000001',
    ]);

    expect(task).toMatchObject({
      status: 'pending',
      priority: 'medium',
      source: 'manual',
      version: 1,
      labels: [],
      dueDate: null,
    });
    expect(Math.abs(Date.parse(task.createdAt) - Date.now())).toBeLessThan(
      60_000,
    );
  });

  it('wait for one another, and free the lock of a replica that was killed', async () => {
    const knex = await databases.empty('POSTGRES_15');
    await applyMigrations(serviceFor(knex));
    await knex.migrate.rollback({ directory: migrationsDirectory }, true);
    await knex('knex_migrations_lock').update({ is_locked: 1 });

    await Promise.all([1, 2, 3].map(() => applyMigrations(serviceFor(knex))));

    expect(await knex.schema.hasTable('tasks')).toBe(true);
  });
});
