import type { Task } from '@portolan/plugin-task-manager-common';
import {
  createTestDatabases,
  databaseIds,
} from '../../__testUtils__/databases';
import type { TaskCondition } from '../../access';
import type { DatabaseTaskStore } from '../store/DatabaseTaskStore';
import { parseTask } from '../store/taskText';
import { sorted, storeSomeTasks } from './__testUtils__/someTasks';

jest.setTimeout(60_000);

describe.each(databaseIds)('lists under rules on %s', id => {
  const databases = createTestDatabases();
  let store: DatabaseTaskStore;
  let all: Task[];

  beforeAll(async () => {
    const database = await databases.migrated(id);
    ({ store, all } = await storeSomeTasks(database));
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
});
