import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { createTestDatabases, databaseIds } from './__testUtils__/databases';
import { migrate } from './database';
import { DatabaseTaskStore } from './tasks';

const migrationsDirectory = resolvePackagePath(
  '@portolan/plugin-task-manager-backend',
  'migrations',
);

jest.setTimeout(60_000);

const TASK_ID = '01930000-0000-7000-8000-000000000001';
const TIME = '2026-11-23T10:00:00.000Z';
const ANA = 'user:default/ana';

/** A row of each table, by the number of the migration that made it. */
const ROWS: Record<string, object>[] = [
  {
    tasks: {
      id: TASK_ID,
      title: 'Kept',
      created_by: ANA,
      rank: 'V',
      status: 'blocked',
    },
  },
  {
    task_activity: {
      id: '01930000-0000-7000-8000-000000000002',
      task_id: TASK_ID,
      actor_ref: ANA,
      action: 'created',
      created_at: TIME,
    },
  },
  {
    task_idempotency_keys: {
      principal: ANA,
      key: 'k',
      body_hash: 'h',
      response: '{}',
      created_at: TIME,
    },
    task_entity_owners: {
      entity_ref: 'component:default/ledger',
      owner_ref: 'group:default/payments',
    },
    task_secrets: { name: 'n', value: 'v' },
  },
  {
    task_comments: {
      id: '01930000-0000-7000-8000-000000000003',
      task_id: TASK_ID,
      author_ref: ANA,
      body: 'First',
      created_at: TIME,
      updated_at: TIME,
    },
    task_watchers: { task_id: TASK_ID, user_ref: ANA, since: TIME },
  },
  {
    task_views: {
      id: '01930000-0000-7000-8000-000000000004',
      owner_ref: ANA,
      name: 'Mine',
      layout: 'board',
      query: '',
      created_at: TIME,
      updated_at: TIME,
    },
    task_preferences: { user_ref: ANA, notifications: '{}', updated_at: TIME },
  },
  {
    task_notifications: {
      event_key: 'assigned:1',
      user_ref: ANA,
      kind: 'assigned',
      task_id: TASK_ID,
      created_at: TIME,
    },
  },
  {},
  {},
  {},
  {},
  {},
  { task_labels: { label: 'Late', key: 'late' } },
  {
    task_deleted_comments: {
      id: '01930000-0000-7000-8000-000000000005',
      task_id: TASK_ID,
      author_ref: ANA,
      body: 'Second',
      created_at: TIME,
      updated_at: TIME,
      deleted_at: TIME,
      deleted_by: ANA,
    },
  },
];
const TABLES = [...ROWS.flatMap(rows => Object.keys(rows)), 'task_counters'];

const serviceFor = (knex: Knex) =>
  mockServices.database.mock({ getClient: async () => knex });

describe('migrations', () => {
  const databases = createTestDatabases();

  const steps = ROWS.flatMap((_, i) =>
    databaseIds.map(id => [i + 1, id] as const),
  );

  it.each(steps)('keep the data of version %i on %s', async (version, id) => {
    const knex = await databases.empty(id);
    const config = { directory: migrationsDirectory };
    for (let step = 0; step < version; step++) {
      await knex.migrate.up(config);
    }
    const rows = ROWS.slice(0, version).flatMap(Object.entries);
    for (const [table, row] of rows) {
      await knex(table).insert(row);
    }
    const before = await Promise.all(
      rows.map(async ([table]) => [table, await knex(table).select()] as const),
    );

    await migrate(serviceFor(knex));
    for (const [table, [row]] of before) {
      const [now, ...others] = await knex(table).select();
      expect(now).toMatchObject(row);
      expect(others).toEqual([]);
    }
    const store = DatabaseTaskStore.create({ database: knex });
    expect(await store.getMany([TASK_ID])).toMatchObject([{ title: 'Kept' }]);
    // Tasks from before there were counters are counted, too; those that came
    // past the store are not.
    const { byStatus } = await store.statistics({});
    expect(byStatus.blocked).toBe(version < 3 ? 1 : 0);
  });

  it.each(databaseIds)('leave nothing behind on %s', async id => {
    const knex = await databases.migrated(id);
    const config = { directory: migrationsDirectory };
    for (const table of TABLES) {
      expect(await knex.schema.hasTable(table)).toBe(true);
    }
    const [, applied] = await knex.migrate.rollback(config, true);
    expect(applied).toHaveLength(ROWS.length);
    for (const table of TABLES) {
      expect(await knex.schema.hasTable(table)).toBe(false);
    }
    await migrate(serviceFor(knex));
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
    await migrate(serviceFor(knex));
    await knex.migrate.rollback({ directory: migrationsDirectory }, true);
    await knex('knex_migrations_lock').update({ is_locked: 1 });

    await Promise.all([1, 2, 3].map(() => migrate(serviceFor(knex))));

    expect(await knex.schema.hasTable('tasks')).toBe(true);
  });
});
