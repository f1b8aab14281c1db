import {
  OPEN_TASK_STATUSES,
  TASK_ORDER_FIELDS,
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
} from '../../__testUtils__/databases';
import { DatabaseTaskStore } from '../store/DatabaseTaskStore';
import { taskDialectOf } from '../store/taskDialect';
import { parseTask } from '../store/taskText';
import { taskPosition } from './taskOrder';
import type { KeysetPosition, SortOrder } from '@portolan/backend-kit';
import { sorted, storeSomeTasks } from './__testUtils__/someTasks';

jest.setTimeout(60_000);

describe.each(databaseIds)('lists of tasks on %s', id => {
  const databases = createTestDatabases();
  let database: Knex;
  let store: DatabaseTaskStore;
  let all: Task[];

  beforeAll(async () => {
    database = await databases.migrated(id);
    ({ store, all } = await storeSomeTasks(database));
  });

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

  it.each(
    TASK_ORDER_FIELDS.flatMap(by => [
      [by, 'asc'] as const,
      [by, 'desc'] as const,
    ]),
  )(
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
