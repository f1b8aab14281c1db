import { toSearchParams } from '@portolan/common-kit';
import {
  TaskManagerApiClient,
  type TaskFilter,
} from '@portolan/plugin-task-manager-common';
import {
  FILTERS,
  ORDERS,
  PATCHES,
  STATISTICS,
  taskId,
  TASKS,
} from '@portolan/plugin-task-manager-common/testVectors';
import type { Answers } from './contract';
import { FakeTaskServer } from './FakeTaskServer';

const BASE = 'plugin://task-manager';

async function read(
  path: string,
  query: TaskFilter & { orderBy?: string; order?: string; limit?: number },
) {
  const server = new FakeTaskServer(TASKS);
  const params = toSearchParams({ orderBy: 'rank', ...query });
  return (await server.fetch(`${BASE}${path}?${params}`)).json();
}

/** What the generated client of the contract asks for. */
async function requestOf(operation: keyof Answers) {
  const fetch = jest.fn(async () => Response.json({}));
  const client = new TaskManagerApiClient({
    discoveryApi: { getBaseUrl: async () => 'http://portal' },
    fetchApi: { fetch },
  });
  const path = { id: '{id}', commentId: '{commentId}' };
  const request = { path, query: {}, header: {}, body: {} };
  await Reflect.apply(client[operation], client, [request]);
  const [[url, { method }]] = fetch.mock.calls as unknown as [
    [string, RequestInit],
  ];
  return [method, decodeURIComponent(new URL(url).pathname)];
}

describe('FakeTaskServer', () => {
  it.each(FILTERS)('finds: $name', async ({ filter, matches }) => {
    const { items } = await read('/tasks', filter);
    const ids = items.map((task: { id: string }) => task.id);
    expect(ids.sort()).toEqual(matches.map(taskId));
  });

  it.each(ORDERS)('orders by $orderBy $order', async vector => {
    const { orderBy, order, numbers } = vector;
    const { items } = await read('/tasks', { orderBy, order });
    const ids = items.map((task: { id: string }) => task.id);
    expect(ids).toEqual(numbers.map(taskId));
  });

  it.each(STATISTICS)('counts: $name', async ({ filter, statistics }) => {
    expect(await read('/tasks/statistics', filter)).toEqual(statistics);
  });

  it.each(PATCHES)('patches: $name', vector => {
    const before = TASKS[vector.task - 1];
    const server = new FakeTaskServer(TASKS);
    const after = server.change(before.id, vector.patch);
    const { updatedAt, completedAt } = after;
    expect(after).toEqual({
      ...before,
      ...vector.result,
      version: before.version + 1,
      updatedAt,
      completedAt,
    });
    expect(completedAt !== null).toBe(vector.completed);
  });

  it('answers each operation where the contract has it', async () => {
    const { operations } = new FakeTaskServer();
    for (const name of Object.keys(operations) as (keyof Answers)[]) {
      const [method, path] = operations[name];
      expect([name, method, path]).toEqual([name, ...(await requestOf(name))]);
    }
  });
});
