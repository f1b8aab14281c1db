import { mockServices } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import request from 'supertest';
import { createTestDatabases } from './__testUtils__/databases';
import { startPlugin } from './__testUtils__/startPlugin';
import { DatabaseTaskStore } from './tasks';

jest.setTimeout(60_000);

const TASKS = '/api/task-manager/tasks';

/**
 * Ends all connections to a database but the one that does it, as a restart of
 * the server would.
 */
async function terminate(database: Knex, other: Knex) {
  const {
    rows: [{ name }],
  } = await database.raw('select current_database() as name');
  await other.raw(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = ? and pid <> pg_backend_pid()',
    [name],
  );
}

describe('an unavailable database', () => {
  const databases = createTestDatabases();

  it('costs reads and keyed creations nothing if it only dropped its connections', async () => {
    const database = await databases.migrated('POSTGRES_15');
    const other = await databases.empty('POSTGRES_15');
    const store = DatabaseTaskStore.create({ database });
    const { task } = await store.insert({
      title: 'Kept',
      createdBy: 'user:default/ana',
    });
    await Promise.all(Array.from({ length: 5 }, () => store.count({})));

    await terminate(database, other);
    const key = { principal: 'user:default/ana', key: 'k', bodyHash: 'b' };
    const [text, { outcome }] = await Promise.all([
      store.getText(task.id),
      store.insert({ title: 'Keyed', createdBy: 'user:default/ana' }, key),
    ]);

    expect(JSON.parse(text?.text ?? '')).toEqual(task);
    expect(outcome).toBe('created');
    expect(await store.count({})).toBe(2);
  });

  it('is answered with 503 and when to try again, and is forgotten when it is back', async () => {
    const database = await databases.migrated('POSTGRES_15');
    const server = await startPlugin({
      database,
      features: [mockServices.rootConfig.factory({ data: {} })],
    });
    const created = await request(server).post(TASKS).send({ title: 'x' });
    expect(created.status).toBe(201);

    const acquire = jest
      .spyOn(database.client, 'acquireConnection')
      .mockRejectedValue(
        Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), {
          code: 'ECONNREFUSED',
        }),
      );
    for (const send of [
      () => request(server).get(TASKS),
      () => request(server).get(`${TASKS}/${created.body.id}`),
      () => request(server).post(TASKS).send({ title: 'y' }),
      () =>
        request(server)
          .patch(`${TASKS}/${created.body.id}`)
          .set('If-Match', '*')
          .send({ title: 'z' }),
    ]) {
      const response = await send();
      expect(response.status).toBe(503);
      expect(response.headers['retry-after']).toBe('1');
      expect(response.body.error).toMatchObject({
        name: 'ServiceUnavailableError',
        message: expect.not.stringContaining('127.0.0.1'),
      });
    }

    acquire.mockRestore();
    const after = await request(server).get(`${TASKS}/${created.body.id}`);
    expect(after.body).toEqual(created.body);
  });
});
