import type { KeysetPosition } from '@portolan/backend-kit';
import type { TaskFilter } from '@portolan/plugin-task-manager-common';
import {
  createTestDatabases,
  databaseIds,
} from '../../__testUtils__/databases';
import { DatabaseTaskStore } from '../store/DatabaseTaskStore';
import { parseTask } from '../store/taskText';

jest.setTimeout(60_000);

describe.each(databaseIds)('pages of tasks on %s', id => {
  const databases = createTestDatabases();

  it.each<[string, TaskFilter]>([
    ['word', { q: 'sedim' }],
    ['label', { label: ['sediment'] }],
  ])(
    'find a %s that many old tasks have, and none of the nearest',
    async (_what, filter) => {
      const knex = await databases.migrated(id);
      const tasks = DatabaseTaskStore.create({ database: knex });
      const dated = (title: string, count: number, year: number) =>
        Array.from({ length: count }, (_, i) => ({
          title: `${title} ${i}`,
          labels: [title],
          createdAt: new Date(Date.UTC(year, 0, 1, 0, 0, i)).toISOString(),
          createdBy: 'user:default/u0',
        }));
      await tasks.insertMany(
        [dated('sediment', 5_200, 2025), dated('water', 2_100, 2026)],
        'imported',
      );
      const page = async (from?: KeysetPosition) => {
        const { items, ends } = await tasks.list({
          selection: { filter },
          orderBy: 'createdAt',
          order: 'desc',
          limit: 3,
          from,
        });
        return { tasks: items.map(parseTask), ends };
      };
      const first = await page();
      const second = await page({
        values: first.ends?.last ?? [],
        direction: 'next',
      });
      expect([...first.tasks, ...second.tasks].map(task => task.title)).toEqual(
        [5199, 5198, 5197, 5196, 5195, 5194].map(i => `sediment ${i}`),
      );
    },
  );

  it.each<[string, TaskFilter]>([
    ['a list', {}],
    ['a search', { q: 'long' }],
  ])(
    'end a page of %s before its text outgrows the memory',
    async (_what, filter) => {
      const knex = await databases.migrated(id);
      const tasks = DatabaseTaskStore.create({ database: knex });
      const description = '𠀀'.repeat(65_536);
      await tasks.insertMany(
        [
          Array.from({ length: 20 }, (_, i) => ({
            title: `long ${i}`,
            description,
            createdBy: 'user:default/u0',
            createdAt: new Date(Date.UTC(2026, 0, 1, 0, 0, i)).toISOString(),
          })),
        ],
        'imported',
      );
      const order = { orderBy: 'createdAt', order: 'asc' } as const;
      const titles: string[][] = [];
      let from: KeysetPosition | undefined;
      for (let more = true; more; ) {
        const page = await tasks.list({
          selection: { filter },
          ...order,
          limit: 500,
          from,
        });
        const found = page.items.map(parseTask);
        titles.push(found.map(({ title }) => title));
        from = page.ends && { values: page.ends.last, direction: 'next' };
        more = page.more;
      }
      expect(titles.flat()).toEqual(
        Array.from({ length: 20 }, (_, i) => `long ${i}`),
      );
      // Each takes a quarter of a megabyte, and a page has two.
      expect(titles.map(({ length }) => length)).toEqual([8, 8, 4]);
    },
  );
});
