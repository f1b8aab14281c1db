import type { Task, TaskFilter } from '@portolan/plugin-task-manager-common';
import {
  FILTERS,
  ORDERS,
  PATCHES,
  STATISTICS,
  taskId,
  TASKS,
} from '@portolan/plugin-task-manager-common/testVectors';
import {
  createTestDatabases,
  databaseIds,
  type TestDatabaseId,
} from '../__testUtils__/databases';
import { checkFilter, checkPatch } from './checkTask';
import { DatabaseTaskStore } from './store/DatabaseTaskStore';
import { parseTask } from './store/taskText';
import { decideUpdate } from './taskDecisions';

jest.setTimeout(60_000);

const ME = 'user:default/ana';

describe.each(databaseIds)('tasks on %s', id => {
  const databases = createTestDatabases();
  let store: DatabaseTaskStore;

  beforeAll(async () => {
    store = await filled(id);
  });

  async function filled(databaseId: TestDatabaseId) {
    const database = await databases.migrated(databaseId);
    const taskStore = DatabaseTaskStore.create({ database });
    await taskStore.insertMany([[...TASKS]], 'imported');
    return taskStore;
  }

  async function list(
    filter: TaskFilter,
    by: { orderBy: 'createdAt'; order: 'asc' } | (typeof ORDERS)[number],
  ): Promise<Task[]> {
    const { orderBy, order } = by;
    const { items } = await store.list({
      selection: { filter: checkFilter(filter) },
      orderBy,
      order,
      limit: 100,
    });
    return items.map(parseTask);
  }

  it('are kept as they are', async () => {
    const tasks = await store.getMany(TASKS.map(task => task.id));
    expect(new Map(tasks.map(task => [task.id, task]))).toEqual(
      new Map(TASKS.map(task => [task.id, task])),
    );
  });

  it.each(FILTERS)('match: $name', async ({ filter, matches }) => {
    const found = await list(filter, { orderBy: 'createdAt', order: 'asc' });
    expect(found.map(task => task.id).sort()).toEqual(matches.map(taskId));
    expect(await store.count({ filter: checkFilter(filter) })).toBe(
      matches.length,
    );
  });

  it.each(ORDERS)('are ordered by $orderBy $order', async vector => {
    const found = await list({}, vector);
    expect(found.map(task => task.id)).toEqual(vector.numbers.map(taskId));
  });

  it.each(STATISTICS)('are counted: $name', async ({ filter, statistics }) => {
    expect(await store.statistics({ filter: checkFilter(filter) })).toEqual(
      statistics,
    );
  });

  it.each(PATCHES)('are patched: $name', async vector => {
    const before = TASKS[vector.task - 1];
    const own = await filled(id);
    const [after] = await own.change({
      ids: [before.id],
      actorRef: ME,
      decide: ({ task }) => decideUpdate(task, checkPatch(vector.patch)),
    });
    expect(await own.getMany([before.id])).toEqual([after]);
    expect(after).toEqual({
      ...before,
      ...vector.result,
      version: before.version + 1,
      updatedAt: after.updatedAt,
      completedAt: after.completedAt,
    });
    expect(after.completedAt !== null).toBe(vector.completed);
  });
});
