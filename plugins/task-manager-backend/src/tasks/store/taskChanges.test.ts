import type { Knex } from 'knex';
import {
  createTestDatabases,
  databaseIds,
} from '../../__testUtils__/databases';
import { DatabaseTaskStore } from './DatabaseTaskStore';

jest.setTimeout(120_000);

const ANA = 'user:default/ana';

describe.each(databaseIds)('a change of a task on %s', id => {
  const databases = createTestDatabases();
  let database: Knex;
  let store: DatabaseTaskStore;

  beforeEach(async () => {
    database = await databases.migrated(id);
    store = DatabaseTaskStore.create({ database });
  });

  /** How many statements PostgreSQL is sent meanwhile. */
  async function statementsOf(run: () => Promise<unknown>): Promise<number> {
    const connection = await database.client.acquireConnection();
    await database.client.releaseConnection(connection);
    const query = jest.spyOn(Object.getPrototypeOf(connection), 'query');
    try {
      await run();
      return query.mock.calls.length;
    } finally {
      query.mockRestore();
    }
  }

  const complete = (taskId: string) =>
    store.change({
      ids: [taskId],
      actorRef: ANA,
      decide: () => ({
        change: { status: 'completed' },
        activity: { action: 'updated', changes: [] },
      }),
    });

  it('is written with its activity and the counters', async () => {
    const { task } = await store.insert({ title: 'Task', createdBy: ANA });
    const [changed] = await complete(task.id);
    expect(changed).toMatchObject({ status: 'completed', version: 2 });
    expect(await store.getMany([task.id])).toEqual([changed]);
    const actions = await database('task_activity').orderBy('id');
    expect(actions.map(({ action }) => action)).toEqual(['created', 'updated']);
    const { byStatus } = await store.statistics({});
    expect(byStatus).toMatchObject({ pending: 0, completed: 1 });
  });

  if (id !== 'SQLITE_3') {
    it('takes one statement between those that lock and commit', async () => {
      const { task } = await store.insert({ title: 'Task', createdBy: ANA });
      // Begin, lock, write, commit.
      expect(await statementsOf(() => complete(task.id))).toBe(4);
    });
  }
});
