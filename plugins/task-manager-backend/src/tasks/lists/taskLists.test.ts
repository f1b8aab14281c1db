import {
  OPEN_TASK_STATUSES,
  TASK_PRIORITIES,
  TASK_STATUSES,
  type Task,
  type TaskFilter,
  type TaskOrderField,
} from '@portolan/plugin-task-manager-common';
import type { Knex } from 'knex';
import {
  createTestDatabases,
  databaseIds,
  type TestDatabaseId,
} from '../../__testUtils__/databases';
import { DatabaseTaskStore } from '../store/DatabaseTaskStore';
import type { TaskCondition } from '../../access';
import { taskDialectOf } from '../store/taskDialect';
import { parseTask } from '../store/taskText';
import { taskPosition } from './taskOrder';
import type { KeysetPosition, SortOrder } from '@portolan/backend-kit';
import type { NewTask } from '../store/TaskStore';

jest.setTimeout(60_000);

const ORDERS: TaskOrderField[] = [
  'createdAt',
  'updatedAt',
  'dueDate',
  'priority',
  'title',
  'rank',
];

/** Every combination that a list treats differently, with many equal values. */
function someTasks(): NewTask[] {
  const titles = ['alpha', 'Alpha', 'beta', 'ALPHA', 'Ärger', '100% done', '_'];
  return Array.from({ length: 60 }, (_, i) => ({
    title: titles[i % titles.length],
    description:
      i % 4 === 0 ? `gateway's "retry" (50%) foo_bar\\baz ${i}` : null,
    status: TASK_STATUSES[i % 5],
    priority: TASK_PRIORITIES[(i * 7) % 4],
    createdAt: new Date(Date.UTC(2026, 0, 1 + (i % 9))).toISOString(),
    updatedAt: new Date(Date.UTC(2026, 1, 1 + (i % 6))).toISOString(),
    dueDate:
      i % 3 === 0 ? null : new Date(Date.UTC(2026, 5, i % 11)).toISOString(),
    assigneeRef: i % 2 === 0 ? null : `user:default/u${i % 5}`,
    entityRef: i % 5 === 0 ? null : `component:default/c${i % 3}`,
    createdBy: `user:default/u${i % 4}`,
    labels: i % 2 === 0 ? [] : ['pci', `l${i % 3}`],
    source: i % 10 === 0 ? 'alert' : 'manual',
    rank: `a${i % 13}V`,
  }));
}

function keyOf(task: Task, orderBy: TaskOrderField, order: SortOrder) {
  switch (orderBy) {
    case 'dueDate':
      return [task.dueDate ?? (order === 'asc' ? '~' : '')];
    case 'priority':
      return [String(TASK_PRIORITIES.indexOf(task.priority))];
    case 'title':
      return [task.title.toLowerCase(), task.title];
    default:
      return [task[orderBy]];
  }
}

/** What the database must agree with: by the bytes of the key, then by id. */
function sorted(tasks: Task[], orderBy: TaskOrderField, order: SortOrder) {
  const compare = (a: string, b: string) =>
    Buffer.compare(Buffer.from(a), Buffer.from(b));
  const byKey = (a: Task, b: Task) => {
    const [left, right] = [a, b].map(t => [...keyOf(t, orderBy, order), t.id]);
    return (
      left.map((part, i) => compare(part, right[i])).find(c => c !== 0) ?? 0
    );
  };
  return [...tasks].sort((a, b) => byKey(a, b) * (order === 'asc' ? 1 : -1));
}

describe.each(databaseIds)('lists of tasks on %s', id => {
  const databases = createTestDatabases();
  let database: Knex;
  let store: DatabaseTaskStore;
  let all: Task[];

  beforeAll(async () => {
    ({ database, store, all } = await setUp(id));
  });

  async function setUp(databaseId: TestDatabaseId) {
    const knex = await databases.migrated(databaseId);
    const taskStore = DatabaseTaskStore.create({ database: knex });
    await taskStore.insertMany([someTasks()], 'imported');
    await knex('task_entity_owners').insert({
      entity_ref: 'component:default/c1',
      owner_ref: 'group:default/payments',
    });
    const { items } = await taskStore.list({
      selection: {},
      orderBy: 'createdAt',
      order: 'asc',
      limit: 500,
    });
    return {
      database: knex,
      store: taskStore,
      all: items.map(parseTask),
    };
  }

  async function walk(
    orderBy: TaskOrderField,
    order: SortOrder,
    direction: KeysetPosition['direction'],
    start?: Task,
  ) {
    const pages: Task[][] = [];
    let from: KeysetPosition | undefined = start && {
      values: taskPosition(taskDialectOf(database), { orderBy, order }, start),
      direction,
    };
    for (let more = true; more; ) {
      const page = await store.list({
        selection: {},
        orderBy,
        order,
        limit: 7,
        from,
      });
      const tasks = page.items.map(parseTask);
      pages.push(tasks);
      more = page.more;
      from = page.ends && {
        values: page.ends[direction === 'next' ? 'last' : 'first'] ?? [],
        direction,
      };
    }
    return (direction === 'next' ? pages : pages.reverse()).flat();
  }

  it.each(ORDERS.flatMap(by => [[by, 'asc'] as const, [by, 'desc'] as const]))(
    'are complete and in order by %s %s, forwards and backwards',
    async (orderBy, order) => {
      const expected = sorted(all, orderBy, order).map(task => task.id);

      const forwards = await walk(orderBy, order, 'next');
      expect(forwards.map(task => task.id)).toEqual(expected);

      const last = forwards[forwards.length - 1];
      const backwards = await walk(orderBy, order, 'prev', last);
      expect(backwards.map(task => task.id)).toEqual(expected.slice(0, -1));
    },
  );

  const JUNE = '2026-06-05T00:00:00.000Z';
  const isOverdue = (task: Task) =>
    task.dueDate !== null &&
    task.dueDate < new Date().toISOString() &&
    OPEN_TASK_STATUSES.includes(task.status);

  it.each<[string, TaskFilter, (task: Task) => boolean]>([
    ['one status', { status: ['blocked'] }, t => t.status === 'blocked'],
    [
      'statuses and priorities',
      { status: ['blocked', 'pending'], priority: ['low', 'critical'] },
      t =>
        ['blocked', 'pending'].includes(t.status) &&
        ['low', 'critical'].includes(t.priority),
    ],
    [
      'assignees',
      { assignee: ['user:default/u1', 'user:default/u3'] },
      t => ['user:default/u1', 'user:default/u3'].includes(t.assigneeRef ?? ''),
    ],
    [
      'entity',
      { entity: ['component:default/c1'] },
      t => t.entityRef === 'component:default/c1',
    ],
    ['one label', { label: ['l1'] }, t => t.labels.includes('l1')],
    [
      'any of the labels',
      { label: ['l1', 'l2', "o'reilly"] },
      t => t.labels.includes('l1') || t.labels.includes('l2'),
    ],
    ['source', { source: ['alert'] }, t => t.source === 'alert'],
    [
      'creator',
      { creator: 'user:default/u2' },
      t => t.createdBy === 'user:default/u2',
    ],
    [
      'due before',
      { dueBefore: JUNE },
      t => t.dueDate !== null && t.dueDate < JUNE,
    ],
    [
      'due after',
      { dueAfter: JUNE },
      t => t.dueDate !== null && t.dueDate >= JUNE,
    ],
    [
      'due between',
      { dueAfter: JUNE, dueBefore: '2026-06-08T00:00:00.000Z' },
      t =>
        t.dueDate !== null &&
        t.dueDate >= JUNE &&
        t.dueDate < '2026-06-08T00:00:00.000Z',
    ],
    ['overdue', { overdue: true }, isOverdue],
    ['not overdue', { overdue: false }, t => !isOverdue(t)],
    ['unassigned', { unassigned: true }, t => t.assigneeRef === null],
    ['assigned', { unassigned: false }, t => t.assigneeRef !== null],
    ['nothing', { source: [] }, () => false],
  ])(
    'match %s, in lists, counts and statistics',
    async (_, filter, matches) => {
      const expected = all.filter(matches);
      const { items } = await store.list({
        selection: { filter },
        orderBy: 'dueDate',
        order: 'asc',
        limit: 500,
      });
      expect(items.map(parseTask)).toEqual(sorted(expected, 'dueDate', 'asc'));
      expect(await store.count({ filter })).toBe(expected.length);

      const statistics = await store.statistics({ filter });
      expect(statistics.total).toBe(expected.length);
      expect(statistics.overdue).toBe(expected.filter(isOverdue).length);
      for (const status of TASK_STATUSES) {
        expect(statistics.byStatus[status]).toBe(
          expected.filter(task => task.status === status).length,
        );
      }
      for (const priority of TASK_PRIORITIES) {
        expect(statistics.byPriority[priority]).toBe(
          expected.filter(task => task.priority === priority).length,
        );
      }
    },
  );

  it.each([
    ['alp', 27],
    ['ALPHA', 27],
    ['lpha', 0],
    ['ärg', 8],
    ['100%', 8],
    ['1000', 0],
    ['%', 21],
    ['_', 21],
    ['foo_bar', 15],
    ['foo%bar', 0],
    ['bar\\', 15],
    ["gateway's", 15],
    ["'s", 15],
    ['"retry"', 15],
    ['gateway retry', 15],
    ['gateway nothing', 0],
    ['pci', 30],
    ["'; drop table tasks; --", 0],
    [':* & | ! ( ) < >', 0],
    ['', 60],
  ])('find %j literally, as the beginning of words', async (q, expected) => {
    const literal = (task: Task) =>
      q
        .toLowerCase()
        .split(/\s+/)
        .every(piece =>
          [task.title, task.description ?? '', ...task.labels]
            .join(' ')
            .toLowerCase()
            .includes(piece),
        );
    const count = await store.count({ filter: { q } });
    expect(count).toBeLessThanOrEqual(all.filter(literal).length);
    expect({ q, count }).toEqual({ q, count: expected });
  });

  it.each<[string, TaskCondition, (task: Task) => boolean]>([
    [
      'creator or assignee or owner',
      {
        anyOf: [
          { field: 'creator', values: ['user:default/u1'] },
          { field: 'assignee', values: ['user:default/u1'] },
          { field: 'entityOwner', values: ['group:default/payments'] },
        ],
      },
      t =>
        t.createdBy === 'user:default/u1' ||
        t.assigneeRef === 'user:default/u1' ||
        t.entityRef === 'component:default/c1',
    ],
    [
      'not this assignee, which nobody is either',
      { not: { field: 'assignee', values: ['user:default/u1'] } },
      t => t.assigneeRef !== 'user:default/u1',
    ],
    [
      'all of two, one of them twice negated',
      {
        allOf: [
          { field: 'label', values: ['pci'] },
          { not: { not: { field: 'priority', values: ['high', 'low'] } } },
        ],
      },
      t => t.labels.includes('pci') && ['high', 'low'].includes(t.priority),
    ],
    ['none', { field: 'status', values: [] }, () => false],
  ])('show only what the rules allow: %s', async (_, visible, allowed) => {
    const expected = all.filter(allowed);
    expect(await store.count({ visible })).toBe(expected.length);
    const { items } = await store.list({
      selection: { visible },
      orderBy: 'rank',
      order: 'desc',
      limit: 500,
    });
    expect(items.map(parseTask)).toEqual(sorted(expected, 'rank', 'desc'));
    expect((await store.statistics({ visible })).total).toBe(expected.length);
    const ids = await store.listIds({ visible }, 1000);
    expect(ids.sort()).toEqual(expected.map(task => task.id).sort());
    const hidden = all.find(task => !allowed(task));
    expect(await store.getText(hidden?.id ?? '', visible)).toBeUndefined();
  });

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

  it('stream everything, oldest first', async () => {
    const streamed: Task[] = [];
    for await (const batch of store.streamAll({})) {
      streamed.push(...batch);
    }
    expect(streamed).toEqual(sorted(all, 'createdAt', 'asc'));
  });

  it('count without reading the tasks', async () => {
    const queries: string[] = [];
    database.on('query', ({ sql }) => queries.push(sql));
    expect(await store.count({})).toBe(all.length);
    expect(queries.join()).not.toMatch(/from tasks/);
  });
});
