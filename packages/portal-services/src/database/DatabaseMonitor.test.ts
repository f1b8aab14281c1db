import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { DatabaseMonitor } from './DatabaseMonitor';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_15'],
});

describe('DatabaseMonitor', () => {
  it.each(databases.eachSupportedId())(
    'counts the busy connections of %s',
    async id => {
      const monitor = new DatabaseMonitor();
      const client = monitor.track(await databases.init(id));
      expect(monitor.busyConnections()).toBe(0);
      const transaction = await client.transaction();
      expect(monitor.busyConnections()).toBe(1);
      await transaction.rollback();
      expect(monitor.busyConnections()).toBe(0);
      await expect(monitor.check()).resolves.toBeUndefined();
    },
    60_000,
  );

  it.each(databases.eachSupportedId())(
    'takes %s for away where nobody gets a connection',
    async id => {
      const monitor = new DatabaseMonitor();
      const client = monitor.track(await databases.init(id));
      expect(await monitor.isAway()).toBe(false);
      const { pool } = client.client;
      pool.acquireTimeoutMillis = 50;
      const held = await Promise.all(
        Array.from({ length: pool.max }, () => pool.acquire().promise),
      );
      await expect(pool.acquire().promise).rejects.toThrow();
      held.forEach(connection => pool.release(connection));
      expect(await monitor.isAway()).toBe(true);
    },
    60_000,
  );

  it('rejects while the database is gone, with one query at a time', async () => {
    const raw = jest.fn(async () => {
      throw new Error('connection refused');
    });
    const { client } = await mockDatabase(raw);
    const monitor = new DatabaseMonitor();
    monitor.track(client);
    const checks = [monitor.check(), monitor.check(), monitor.check()];
    for (const check of checks) {
      await expect(check).rejects.toThrow('connection refused');
    }
    expect(raw).toHaveBeenCalledTimes(1);
    raw.mockResolvedValueOnce(undefined as never);
    await expect(monitor.check()).resolves.toBeUndefined();
  });

  it('is away while it does not answer, and for a moment afterwards', async () => {
    jest.useFakeTimers();
    const raw = jest.fn(async () => {});
    const { client } = await mockDatabase(raw);
    const monitor = new DatabaseMonitor();
    monitor.track(client);
    expect(await monitor.isAway()).toBe(false);
    raw.mockRejectedValueOnce(new Error('connection refused'));
    expect(await monitor.isAway()).toBe(true);
    expect(await monitor.isAway()).toBe(true);
    jest.advanceTimersByTime(5_000);
    expect(await monitor.isAway()).toBe(false);
    jest.useRealTimers();
  });

  it('does not wait for a database that stays silent', async () => {
    jest.useFakeTimers();
    const { client } = await mockDatabase(() => new Promise(() => {}));
    const monitor = new DatabaseMonitor();
    monitor.track(client);
    const outcome = monitor.check().catch((error: Error) => error.message);
    await jest.advanceTimersByTimeAsync(1_500);
    expect(await outcome).toContain('no answer within');
    jest.useRealTimers();
  });
});

async function mockDatabase(raw: () => Promise<unknown>) {
  const service = mockServices.database.mock();
  const client = Object.assign(Object.create(null), { raw, client: {} });
  service.getClient.mockResolvedValue(client);
  return { client: await service.getClient() };
}
