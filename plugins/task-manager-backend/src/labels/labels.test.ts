import type { Task } from '@portolan/plugin-task-manager-common';
import type { TaskCondition } from '../access';
import { createTestDatabases, databaseIds } from '../__testUtils__/databases';
import { DatabaseTaskStore, DELETE, RESTORE } from '../tasks';
import { DatabaseLabelStore } from './DatabaseLabelStore';

jest.setTimeout(60_000);

const ANA = 'user:default/ana';

describe.each(databaseIds)('labels on %s', id => {
  const databases = createTestDatabases();

  async function start(labels: string[][]) {
    const database = await databases.migrated(id);
    const tasks = DatabaseTaskStore.create({ database });
    const created: Task[] = [];
    for (const [n, some] of labels.entries()) {
      const createdBy = n % 2 ? 'user:default/ben' : ANA;
      const { task } = await tasks.insert({
        title: `Task ${n}`,
        labels: some,
        createdBy,
      });
      created.push(task);
    }
    const store = DatabaseLabelStore.create({ database });
    const find = (q: string, limit = 20, visible?: TaskCondition) =>
      store.list({ q, limit }, visible);
    const change = (
      n: number,
      decision: Parameters<typeof tasks.change>[0]['decide'],
    ) =>
      tasks.change({ ids: [created[n].id], actorRef: ANA, decide: decision });
    const noted = (): Promise<string[]> =>
      database('task_labels').orderBy('label').pluck('label');
    return { find, change, tasks, noted, database };
  }

  it('are found by what they begin with, then by what they hold, whatever the capitals and accents', async () => {
    const { find } = await start([
      ['Sécurité', 'prod', '100%'],
      ['security', 'insecure', 'a_b'],
    ]);
    expect(await find('sec')).toEqual(['Sécurité', 'security', 'insecure']);
    expect(await find('sec', 2)).toEqual(['Sécurité', 'security']);
    expect(await find('%')).toEqual(['100%']);
    expect(await find('_')).toEqual(['a_b']);
    expect(await find('zeppelin')).toEqual([]);
    expect(await find('')).toEqual([
      '100%',
      'a_b',
      'insecure',
      'prod',
      'Sécurité',
      'security',
    ]);
  });

  it('are those of tasks that there are, and that one may see', async () => {
    const { find, change } = await start([['mine'], ['theirs'], ['gone']]);
    const own: TaskCondition = { field: 'creator', values: [ANA] };
    expect(await find('', 20, own)).toEqual(['gone', 'mine']);
    await change(2, () => DELETE);
    expect(await find('')).toEqual(['mine', 'theirs']);
    await change(0, () => ({
      change: { labels: ['renamed'] },
      activity: { action: 'updated', changes: [] },
    }));
    expect(await find('')).toEqual(['renamed', 'theirs']);
  });

  it('are found among more tasks than are read for them', async () => {
    const { find, change, tasks } = await start([['first'], ['gone']]);
    await change(1, () => DELETE);
    const common = async function* batches() {
      yield Array.from({ length: 2_100 }, (_, n) => ({
        title: `Task ${n}`,
        labels: n === 2_099 ? ['last'] : ['common'],
        createdBy: ANA,
      }));
    };
    await tasks.insertMany(common(), 'imported');
    expect(await find('')).toEqual(['common', 'first', 'last']);
  });

  it('are dropped when no task has them any more, and noted again with the next one', async () => {
    const { change, tasks, noted, database } = await start([
      ['kept', 'taken off'],
      ['kept', 'in the bin'],
    ]);
    await change(0, () => ({
      change: { labels: ['kept'] },
      activity: { action: 'updated', changes: [] },
    }));
    await change(1, () => DELETE);
    expect(await noted()).toEqual(['in the bin', 'kept', 'taken off']);
    expect(await tasks.purgeLabels()).toBe(2);
    expect(await noted()).toEqual(['kept']);

    await change(1, () => RESTORE);
    await tasks.insert({ title: 'x', labels: ['taken off'], createdBy: ANA });
    expect(await noted()).toEqual(['in the bin', 'kept', 'taken off']);
    expect(await tasks.purgeLabels()).toBe(0);

    const many = Array.from({ length: 1_100 }, (_, n) => `many ${n}`);
    await database.batchInsert(
      'task_labels',
      many.map(label => ({ label, key: label })),
      100,
    );
    expect(await tasks.purgeLabels()).toBe(1_100);
    expect(await noted()).toEqual(['in the bin', 'kept', 'taken off']);
  });

  it('of two imports that bring the same ones in another order make neither wait for the other', async () => {
    const { find, tasks } = await start([]);
    const batches = async function* batches(labels: string[]) {
      for (const label of labels) {
        yield [{ title: label, labels: [label], createdBy: ANA }];
        // The other one writes its first label meanwhile.
        await new Promise(resolve => setTimeout(resolve, 200));
      }
    };
    const imported = await Promise.all([
      tasks.insertMany(batches(['fresh', 'new']), 'imported'),
      tasks.insertMany(batches(['new', 'fresh']), 'imported'),
    ]);
    expect(imported).toEqual([2, 2]);
    expect(await find('')).toEqual(['fresh', 'new']);
  });
});
