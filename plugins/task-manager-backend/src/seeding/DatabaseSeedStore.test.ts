import type { Knex } from 'knex';
import { createTestDatabases, databaseIds } from '../__testUtils__/databases';
import { DatabaseTaskStore } from '../tasks';
import { DatabaseSeedStore } from './DatabaseSeedStore';

jest.setTimeout(60_000);

const ANA = 'user:default/ana';

describe.each(databaseIds)('seeds on %s', id => {
  const databases = createTestDatabases();
  let database: Knex;
  let store: DatabaseSeedStore;
  let tasks: DatabaseTaskStore;

  beforeEach(async () => {
    database = await databases.migrated(id);
    store = DatabaseSeedStore.create({ database });
    tasks = DatabaseTaskStore.create({ database });
  });

  it('fill a database that never had a task, once, by one of two replicas', async () => {
    const load = async () => [
      {
        task: { title: 'Seed', createdBy: ANA, assigneeRef: 'user:default/b' },
        comments: [{ author: ANA, body: 'First' }],
      },
    ];
    const seeded = await Promise.all([store.seed(load), store.seed(load)]);
    expect(seeded.filter(Boolean)).toHaveLength(1);
    expect(await tasks.count({})).toBe(1);
    const activity = await database('task_activity').orderBy('id');
    expect(
      activity.map(({ action, notify }) => [action, Boolean(notify)]),
    ).toEqual([
      ['created', false],
      ['commented', false],
    ]);
    await database('tasks').delete();
    expect(await store.seed(load)).toBe(false);
  });

  it('do not fill a database that has a task', async () => {
    await tasks.insert({ title: 'Task', createdBy: ANA });
    expect(await store.seed(async () => [])).toBe(false);
  });
});
