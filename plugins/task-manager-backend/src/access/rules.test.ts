import { createTestDatabases, databaseIds } from '../__testUtils__/databases';
import { DatabaseTaskStore } from '../tasks';
import { taskRules } from './rules';

jest.setTimeout(60_000);

const GROUP = 'group:default/payments';

describe.each(databaseIds)('the rules on %s', id => {
  const databases = createTestDatabases();

  it('say the same of a task in memory as in a query', async () => {
    const database = await databases.migrated(id);
    const store = DatabaseTaskStore.create({ database });
    const ledger = 'component:default/ledger';
    await database('task_entity_owners').insert({
      entity_ref: ledger,
      owner_ref: GROUP,
    });
    const createdBy = 'user:default/ana';
    const tasks = await Promise.all(
      [
        { assigneeRef: 'user:default/bo' },
        { createdBy: 'user:default/bo', status: 'blocked' as const },
        { entityRef: ledger, priority: 'high' as const },
        { entityRef: GROUP, labels: ['pci', 'aws'] },
        {},
      ].map(async input => {
        const { task } = await store.insert({
          title: 'x',
          createdBy,
          ...input,
        });
        return task;
      }),
    );
    const values = [
      'user:default/bo',
      createdBy,
      GROUP,
      ledger,
      'blocked',
      'high',
      'pci',
    ];
    for (const rule of taskRules) {
      const parameter = {
        HAS_ENTITY: 'entityRefs',
        HAS_STATUS: 'statuses',
        HAS_PRIORITY: 'priorities',
        HAS_LABEL: 'labels',
      }[rule.name];
      for (const value of [...values, 'nothing']) {
        const params = { [parameter ?? 'claims']: [value] };
        const inMemory = tasks
          .filter(task =>
            rule.apply(
              {
                ...task,
                entityOwners: task.entityRef === ledger ? [GROUP] : [],
              },
              params,
            ),
          )
          .map(task => task.id);
        const inQuery = await store.listIds(
          { visible: rule.toQuery(params) },
          100,
        );
        expect({ rule: rule.name, value, ids: inQuery.sort() }).toEqual({
          rule: rule.name,
          value,
          ids: inMemory.sort(),
        });
      }
    }
    const matched = await store.listIds(
      { visible: { field: 'entityOwner', values: [GROUP] } },
      100,
    );
    expect(matched).toHaveLength(2);
  });
});
