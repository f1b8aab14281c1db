import { ConflictError } from '@backstage/errors';
import type { Knex } from 'knex';
import { createTestDatabases, databaseIds } from '../__testUtils__/databases';
import { DatabaseActivityStore } from '../activity';
import { DatabaseCommentStore } from './DatabaseCommentStore';
import { DatabaseTaskStore } from '../tasks';
import { DatabaseWatcherStore } from '../watchers';

jest.setTimeout(60_000);

const ANA = 'user:default/ana';
const BEN = 'user:default/ben';

describe.each(databaseIds)('what hangs on tasks, on %s', databaseId => {
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

  it('keeps comments in order, with their activity, and makes their authors watch', async () => {
    const comments = DatabaseCommentStore.create({ database });
    const activity = DatabaseActivityStore.create({ database });
    const written = [];
    for (const body of ['one', 'two', 'three']) {
      written.push(
        await comments.create({ taskId, authorRef: BEN, body, watch: true }),
      );
    }

    const first = await comments.list({ taskId, limit: 2 });
    expect(first).toEqual({ items: written.slice(0, 2), more: true });
    expect(
      await comments.list({ taskId, limit: 2, afterId: written[1].id }),
    ).toEqual({ items: [written[2]], more: false });

    await comments.update({ id: written[0].id, actorRef: BEN, body: 'uno' });
    await comments.delete({ taskId, id: written[1].id, actorRef: BEN });
    expect(await comments.get({ taskId, id: written[0].id })).toMatchObject({
      body: 'uno',
      createdAt: written[0].createdAt,
    });
    expect(await comments.get({ taskId, id: written[1].id })).toBeUndefined();

    const log = await activity.list({ taskId, limit: 100 });
    expect(log.items.map(({ action }) => action)).toEqual([
      'comment_deleted',
      'comment_updated',
      'commented',
      'commented',
      'commented',
      'created',
    ]);
    expect(
      await DatabaseWatcherStore.create({ database }).list(taskId),
    ).toEqual([{ userRef: BEN, since: written[0].createdAt }]);
  });

  it('keeps deleted comments apart, to be restored until they are purged', async () => {
    const comments = DatabaseCommentStore.create({ database });
    const write = (body: string) =>
      comments.create({ taskId, authorRef: BEN, body, watch: false });
    const written = [await write('one'), await write('two')];
    const first = { taskId, id: written[0].id, actorRef: BEN };
    await comments.update({ ...first, body: 'uno' });
    const changed = await comments.get(first);

    await comments.delete(first);
    expect((await comments.list({ taskId, limit: 9 })).items).toEqual([
      written[1],
    ]);
    expect(await comments.update({ ...first, body: 'eins' })).toBeUndefined();
    expect(await comments.get(first)).toBeUndefined();
    expect(await comments.deletedBy(first)).toBe(BEN);

    await database('task_activity').update({ notify: false });
    // Whose answer is lost asks again.
    expect(
      await Promise.all([1, 2].map(() => comments.restore(first))),
    ).toEqual([changed, changed]);
    expect((await comments.list({ taskId, limit: 9 })).items).toEqual([
      changed,
      written[1],
    ]);
    const log = await DatabaseActivityStore.create({ database }).list({
      taskId,
      limit: 2,
    });
    expect(log.items.map(({ action }) => action)).toEqual([
      'comment_restored',
      'comment_deleted',
    ]);
    expect(await database('task_activity').where('notify', true)).toEqual([]);

    const later = '9999-01-01T00:00:00.000Z';
    await comments.purgeDeleted(later);
    await comments.delete(first);
    expect(await comments.purgeDeleted('2020-01-01T00:00:00.000Z')).toBe(0);
    expect(await comments.purgeDeleted(later)).toBe(1);
    expect(await comments.restore(first)).toBeUndefined();
  });

  it('ends a page of comments, and of activity, before its text outgrows the memory', async () => {
    const comments = DatabaseCommentStore.create({ database });
    const body = '𠀀'.repeat(65_536);
    const written: string[] = [];
    for (let n = 0; n < 10; n++) {
      const comment = { taskId, authorRef: BEN, body, watch: false };
      written.push((await comments.create(comment)).id);
    }
    const first = await comments.list({ taskId, limit: 100 });
    expect(first).toMatchObject({ more: true });
    expect(first.items).toHaveLength(8);
    const rest = await comments.list({
      taskId,
      limit: 100,
      afterId: first.items[7].id,
    });
    expect(rest.more).toBe(false);
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(
      written,
    );

    const tasks = DatabaseTaskStore.create({ database });
    for (let n = 0; n < 10; n++) {
      await tasks.change({
        ids: [taskId],
        actorRef: BEN,
        decide: () => ({
          activity: {
            action: 'updated',
            changes: [{ field: 'description', from: body, to: body }],
          },
        }),
      });
    }
    const activity = DatabaseActivityStore.create({ database });
    const log = await activity.list({ taskId, limit: 100 });
    expect(log).toMatchObject({ more: true });
    expect(log.items).toHaveLength(4);
  });

  it('writes a comment once per key, however often it is sent', async () => {
    const comments = DatabaseCommentStore.create({ database });
    const send = (body: string) =>
      comments.create({
        taskId,
        authorRef: BEN,
        body,
        watch: false,
        idempotency: { principal: BEN, key: taskId, bodyHash: body },
      });

    const answers = await Promise.all(
      Array.from({ length: 10 }, () => send('hello')),
    );

    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect((await comments.list({ taskId, limit: 10 })).items).toHaveLength(1);
    await expect(send('other')).rejects.toThrow(ConflictError);
  });
});
