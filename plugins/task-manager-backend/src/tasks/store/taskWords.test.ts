import type { Task } from '@portolan/plugin-task-manager-common';
import type { Knex } from 'knex';
import {
  createTestDatabases,
  databaseIds,
} from '../../__testUtils__/databases';
import { DatabaseTaskStore } from './DatabaseTaskStore';
import type { NewTask, TaskDecision } from './TaskStore';

jest.setTimeout(60_000);

const ANA = 'user:default/ana';

describe.each(databaseIds)('words of tasks on %s', id => {
  const databases = createTestDatabases();
  let database: Knex;
  let store: DatabaseTaskStore;

  beforeEach(async () => {
    database = await databases.migrated(id);
    store = DatabaseTaskStore.create({ database });
  });

  const create = async (input: Partial<NewTask>) =>
    (await store.insert({ title: 'Task', createdBy: ANA, ...input })).task;

  const change = async (task: Task, to: TaskDecision['change']) => {
    const [changed] = await store.change({
      ids: [task.id],
      actorRef: ANA,
      decide: () => ({
        change: to,
        activity: { action: 'updated', changes: [] },
      }),
    });
    return changed;
  };

  const found = (q: string) => store.count({ filter: { q } });

  it('keep words whose characters take two units each, wherever they are cut', async () => {
    const titles = [`${'a'.repeat(199)}😀`, `a${'😀'.repeat(120)}`];
    for (const title of titles) {
      const task = await create({ title: 'before' });
      await store.insertMany([[{ title, createdBy: ANA }]], 'imported');
      const changed = await change(task, { title });
      expect(changed.title).toBe(title);
      expect(await found(title.slice(0, 200))).toBe(2);
    }
  });

  it('take no longer for text that is made of marks alone', async () => {
    const began = performance.now();
    await create({ description: '\u0315\u0300'.repeat(32_000) });
    // It takes seconds where the time grows with the square of the text.
    expect(performance.now() - began).toBeLessThan(1_000);
  });

  it('find a task by its new words, and not by its old ones', async () => {
    const task = await create({ title: 'before', description: 'kept' });
    await change(task, { title: 'afterwards', labels: ['new'] });
    expect(await found('before')).toBe(0);
    expect(await found('after kept new')).toBe(1);
  });

  it('are cut anew where an older version cut them, once', async () => {
    const task = await create({ title: 'Ångström’s law' });
    const other = await create({ title: 'other' });
    await database('tasks')
      .where({ id: task.id })
      .update({ search: null, search_version: 1 });
    expect(await found('angstrom')).toBe(0);
    expect(await store.reindexSearch()).toBe(1);
    expect(await found("angstrom's")).toBe(1);
    expect(await store.reindexSearch()).toBe(0);
    expect(await store.getMany([task.id, other.id])).toEqual(
      expect.arrayContaining([task, other]),
    );
  });
});
