import {
  TASK_PRIORITIES,
  TASK_STATUSES,
  type Task,
} from '@portolan/plugin-task-manager-common';
import type { Knex } from 'knex';
import {
  createTestDatabases,
  databaseIds,
} from '../../__testUtils__/databases';
import { DatabaseTaskStore } from './DatabaseTaskStore';
import { topRanks } from '../rank';
import type { NewTask, TaskDecision } from './TaskStore';

jest.setTimeout(120_000);

const ANA = 'user:default/ana';

function updated(change: TaskDecision['change']): TaskDecision {
  return { change, activity: { action: 'updated', changes: [] } };
}

describe.each(databaseIds)('writes of tasks on %s', id => {
  const databases = createTestDatabases();
  let database: Knex;
  let store: DatabaseTaskStore;

  beforeEach(async () => {
    database = await databases.migrated(id);
    store = DatabaseTaskStore.create({ database });
  });

  const create = async (input: Partial<NewTask> = {}) =>
    (await store.insert({ title: 'Task', createdBy: ANA, ...input })).task;

  const bump = (task: Task, version = task.version) =>
    store.change({
      ids: [task.id],
      actorRef: ANA,
      decide: locked =>
        locked.task.version === version
          ? updated({ description: `after ${version}` })
          : undefined,
    });

  async function countersAreRight() {
    const rows: { status: string; priority: string }[] = await database('tasks')
      .select('status', 'priority')
      .whereNull('deleted_at');
    const { byStatus, byPriority, total } = await store.statistics({});
    expect(total).toBe(rows.length);
    for (const status of TASK_STATUSES) {
      expect(byStatus[status]).toBe(
        rows.filter(row => row.status === status).length,
      );
    }
    for (const priority of TASK_PRIORITIES) {
      expect(byPriority[priority]).toBe(
        rows.filter(row => row.priority === priority).length,
      );
    }
  }

  const activityOf = (task: Task): Promise<{ action: string }[]> =>
    database('task_activity')
      .select('action', 'actor_ref', 'changes')
      .where({ task_id: task.id })
      .orderBy('id');

  it('let exactly one of 50 writers of one version win', async () => {
    const task = await create();
    const results = await Promise.all(
      Array.from({ length: 50 }, () => bump(task)),
    );
    expect(results.filter(changed => changed.length > 0)).toHaveLength(1);
    const [after] = await store.getMany([task.id]);
    expect(after).toMatchObject({ version: 2, description: 'after 1' });
    expect(await activityOf(task)).toHaveLength(2);
  });

  it('make one row of 50 creations with one key, and refuse another body', async () => {
    const key = { principal: ANA, key: 'k', bodyHash: 'a' };
    const results = await Promise.all(
      Array.from({ length: 50 }, () =>
        store.insert({ title: 'Once', createdBy: ANA }, key),
      ),
    );
    expect(new Set(results.map(({ task }) => task.id)).size).toBe(1);
    expect(results.filter(({ outcome }) => outcome === 'created')).toHaveLength(
      1,
    );
    expect(await store.count({})).toBe(1);
    expect(await database('task_activity').count({ n: '*' })).toEqual([
      { n: id === 'SQLITE_3' ? 1 : '1' },
    ]);

    await expect(
      store.insert(
        { title: 'Other', createdBy: ANA },
        { ...key, bodyHash: 'b' },
      ),
    ).rejects.toThrow(/^Idempotency-Key '.*' was used for another body$/);
    const somebodyElse = await store.insert(
      { title: 'Once', createdBy: 'user:default/bo' },
      { ...key, principal: 'user:default/bo' },
    );
    expect(somebodyElse.outcome).toBe('created');

    await database('task_idempotency_keys').update({
      created_at: new Date(Date.now() - 25 * 3600 * 1000).toISOString(),
    });
    expect(await store.purgeIdempotencyKeys()).toBe(2);
    await countersAreRight();
  });

  it('keep the counters right through every kind of change, also at once', async () => {
    const tasks = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        create({
          status: TASK_STATUSES[i % 5],
          priority: TASK_PRIORITIES[i % 4],
        }),
      ),
    );
    const ids = tasks.map(task => task.id);
    const change = (from: number, decision: TaskDecision) =>
      store.change({
        ids: ids.slice(from, from + 10),
        actorRef: ANA,
        decide: () => decision,
      });
    await Promise.all([
      change(0, updated({ status: 'blocked', priority: 'low' })),
      change(5, updated({ status: 'completed' })),
      change(10, {
        deleted: true,
        activity: { action: 'deleted', changes: [] },
      }),
      change(3, updated({ priority: 'critical' })),
    ]);
    await countersAreRight();
    await change(10, {
      deleted: false,
      activity: { action: 'restored', changes: [] },
    });
    await countersAreRight();
    expect(await store.count({})).toBe(20);
  });

  it('write all batches of an import or none', async () => {
    async function* batches() {
      yield [{ title: 'one', createdBy: ANA }];
      yield [{ title: 'two', createdBy: ANA }];
      throw new Error('unreadable');
    }
    await expect(store.insertMany(batches(), 'imported')).rejects.toThrow(
      'unreadable',
    );
    expect(await database('tasks').select('id')).toEqual([]);

    const ranks = topRanks(1200);
    const many = ranks.map((rank, i) => ({
      title: `Row ${i}`,
      createdBy: ANA,
      rank,
      labels: ['imported'],
    }));
    expect(
      await store.insertMany([many.slice(0, 700), many.slice(700)], 'imported'),
    ).toBe(1200);
    await countersAreRight();
    expect(await store.count({ filter: { q: 'row 1199' } })).toBe(1);
    expect(await store.count({ filter: { label: ['imported'] } })).toBe(1200);
    expect(await database('task_activity').distinct('action')).toEqual([
      { action: 'imported' },
    ]);
  });

  it('allow one open task for each finding', async () => {
    const finding = { source: 'alert', fingerprint: 'disk-full' };
    const first = await create(finding);
    await expect(create(finding)).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining('fingerprint'),
    });
    await store.change({
      ids: [first.id],
      actorRef: ANA,
      decide: () => updated({ status: 'completed' }),
    });
    await create(finding);
    await expect(
      store.change({
        ids: [first.id],
        actorRef: ANA,
        decide: () => updated({ status: 'pending' }),
      }),
    ).rejects.toMatchObject({ name: 'ConflictError' });
    await countersAreRight();
  });

  it('undo everything if a decision throws', async () => {
    const [a, b] = [await create(), await create()];
    await expect(
      store.change({
        ids: [a.id, b.id],
        actorRef: ANA,
        decide: ({ task }) => {
          if (task.id === b.id) {
            throw new Error('no');
          }
          return updated({ title: 'changed' });
        },
      }),
    ).rejects.toThrow('no');
    expect(await store.getMany([a.id])).toEqual([a]);
  });

  it('purge what was deleted long ago, with what hangs on it', async () => {
    const [gone, kept] = [await create(), await create()];
    await store.change({
      ids: [gone.id],
      actorRef: ANA,
      decide: () => ({
        deleted: true,
        activity: { action: 'deleted', changes: [] },
      }),
    });
    expect(await store.purgeDeleted('2020-01-01T00:00:00.000Z')).toBe(0);
    expect(await store.purgeDeleted('9999-01-01T00:00:00.000Z')).toBe(1);
    expect(await store.getMany([gone.id, kept.id])).toEqual([kept]);
    await countersAreRight();
  });
});
