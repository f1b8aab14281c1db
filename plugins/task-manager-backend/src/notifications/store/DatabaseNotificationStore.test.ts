import type { Knex } from 'knex';
import {
  createTestDatabases,
  databaseIds,
} from '../../__testUtils__/databases';
import { DatabaseCommentStore } from '../../discussion';
import { DatabaseTaskStore } from '../../tasks';
import { DatabaseNotificationStore } from './DatabaseNotificationStore';

jest.setTimeout(60_000);

const ANA = 'user:default/ana';
const BEN = 'user:default/ben';

describe.each(databaseIds)('notifications on %s', databaseId => {
  const databases = createTestDatabases();
  let database: Knex;
  let taskId: string;

  beforeAll(async () => {
    database = await databases.migrated(databaseId);
  });

  beforeEach(async () => {
    const { task } = await DatabaseTaskStore.create({ database }).insert({
      title: 'Rotate keys',
      createdBy: ANA,
      assigneeRef: BEN,
      dueDate: '2026-12-01T23:59:59.999Z',
    });
    taskId = task.id;
  });

  it('hands out each event once, to whichever replica asks first', async () => {
    const replicas = [1, 2].map(() =>
      DatabaseNotificationStore.create({ database }),
    );
    const [store] = replicas;
    const outbox = (await store.readOutbox(1_000)).filter(
      ({ task }) => task.id === taskId,
    );
    expect(outbox).toEqual([
      expect.objectContaining({
        action: 'created',
        actorRef: ANA,
        newAssignee: BEN,
        task: { id: taskId, assigneeRef: BEN, createdBy: ANA },
      }),
    ]);
    const event = {
      key: `assigned:${outbox[0].id}`,
      userRef: BEN,
      kind: 'assigned' as const,
      taskId,
      actorRef: ANA,
    };
    await store.takePending(1_000);
    await Promise.all(
      replicas.map(replica => replica.recordChanges([event], [outbox[0].id])),
    );

    const taken = await Promise.all(
      replicas.map(replica => replica.takePending(1_000)),
    );
    expect(taken.flat()).toEqual([
      {
        ...event,
        taskTitle: 'Rotate keys',
        assigneeRef: BEN,
        involved: true,
      },
    ]);
    expect(await store.takePending(1_000)).toEqual([]);

    await store.release([event]);
    expect(await store.takePending(1_000)).toHaveLength(1);
    const left = await store.readOutbox(1_000);
    expect(left.filter(({ task }) => task.id === taskId)).toEqual([]);
  });

  it('waits with a comment that is deleted, which may come back', async () => {
    const store = DatabaseNotificationStore.create({ database });
    const comments = DatabaseCommentStore.create({ database });
    const options = {
      taskId,
      authorRef: BEN,
      body: 'Look, @ana',
      watch: false,
    };
    const comment = await comments.create(options);
    const outbox = async () =>
      (await store.readOutbox(1_000)).filter(
        row => row.task.id === taskId && row.action !== 'created',
      );
    const waiting = await outbox();
    expect(waiting).toMatchObject([
      { action: 'commented', comment: { id: comment.id, body: 'Look, @ana' } },
    ]);
    const action = { taskId, id: comment.id, actorRef: BEN };
    await comments.delete(action);
    expect(await outbox()).toEqual([]);
    await comments.restore(action);
    expect(await outbox()).toEqual(waiting);
  });

  it('finds due tasks once per due date', async () => {
    const store = DatabaseNotificationStore.create({ database });
    const window = {
      kind: 'overdue' as const,
      from: '2026-12-01T00:00:00.000Z',
      until: '2026-12-02T00:00:00.000Z',
      limit: 1_000,
    };
    const due = {
      id: taskId,
      assigneeRef: BEN,
      dueDate: '2026-12-01T23:59:59.999Z',
    };
    expect(await store.findDue(window)).toContainEqual(due);
    expect(
      await store.findDue({ ...window, until: '2026-12-01T23:59:59.999Z' }),
    ).not.toContainEqual(due);

    await store.recordDue([], 'overdue', [due]);

    expect(await store.findDue(window)).not.toContainEqual(due);
    expect(await store.findDue({ ...window, kind: 'dueSoon' })).toContainEqual(
      due,
    );
  });
});
