import { TestDatabases } from '@backstage/backend-test-utils';
import { DatabaseDocumentStore } from '@backstage/plugin-search-backend-module-pg';
import type { Knex } from 'knex';
import { DatabaseTaskIndex } from './DatabaseTaskIndex';
import type { TaskDocument } from './TaskDocument';

jest.setTimeout(60_000);

function document(taskId: string, title = `Task ${taskId}`): TaskDocument {
  return {
    title,
    text: String.raw`a \ "quoted" backslash, \\ and ünïcode`,
    location: `/tasks/${taskId}`,
    taskId,
    status: 'pending',
    priority: 'medium',
    entityRef: '',
    assigneeRef: '',
    labels: '',
    words: '',
    authorization: { resourceRef: taskId },
  };
}

describe('DatabaseTaskIndex', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_15'] });
  let database: Knex;
  let engine: DatabaseDocumentStore;
  let index: DatabaseTaskIndex;

  beforeEach(async () => {
    database = await databases.init('POSTGRES_15');
    engine = await DatabaseDocumentStore.create({
      getClient: async () => database,
    });
    index = DatabaseTaskIndex.create({ database });
  });

  /** What the engine does with all documents of a type. */
  async function pass(type: string, documents: TaskDocument[]) {
    await engine.transaction(async tx => {
      await engine.prepareInsert(tx);
      await engine.insertDocuments(tx, type, documents);
      await engine.completeInsert(tx, type);
    });
  }

  async function rows(type = 'task') {
    const found = await database('documents')
      .where({ type })
      .select(database.raw(`document ->> 'title' as title, ctid::text`));
    return found.sort((a, b) => a.title.localeCompare(b.title));
  }

  it('replaces the documents of these tasks, and no others', async () => {
    await pass(
      'task',
      ['a', 'b', 'c'].map(id => document(id)),
    );
    await pass('other', [document('a')]);
    const before = await rows();

    await index.replace(['a', 'b', 'd', 'gone'], async ids => {
      expect(ids).toEqual(['a', 'b', 'd', 'gone']);
      return [document('a', 'Changed'), document('d')];
    });
    await index.replace(['c'], async () => [document('c')]);

    expect((await rows()).map(({ title }) => title)).toEqual([
      'Changed',
      'Task c',
      'Task d',
    ]);
    // What did not change was not written.
    expect((await rows())[1]).toEqual(before[2]);
    expect(await rows('other')).toHaveLength(1);
    await index.replace(['a', 'c', 'd'], async () => []);
    expect(await rows()).toEqual([]);
  });

  it('writes what the engine would have written, so that a pass finds nothing to do', async () => {
    await index.replace(['a'], async () => [document('a')]);
    const written = await rows();
    await pass('task', [document('a')]);
    expect(await rows()).toEqual(written);
  });

  it('writes nothing during a pass, and reads during none', async () => {
    await index.duringPass(async () => {
      await expect(
        index.replace(['a'], async () => [document('a')]),
      ).rejects.toThrow(expect.objectContaining({ name: 'ConflictError' }));
    });
    const order: string[] = [];
    let running = Promise.resolve();
    await index.replace(['a'], async () => {
      running = index.duringPass(async () => {
        order.push('pass');
      });
      await database.raw('select pg_sleep(0.1)');
      order.push('replaced');
      return [document('a')];
    });
    await running;
    expect(order).toEqual(['replaced', 'pass']);
    expect(await rows()).toHaveLength(1);
  });

  it('changes nothing if the tasks cannot be read', async () => {
    await pass('task', [document('a')]);
    await expect(
      index.replace(['a'], async () => {
        throw new Error('down');
      }),
    ).rejects.toThrow('down');
    expect(await rows()).toHaveLength(1);
  });
});
