import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createTestDatabases, databaseIds } from '../__testUtils__/databases';
import { DatabaseTaskStore } from '../tasks';
import { OWNERS_TABLE } from '../database';
import { DatabaseEntityOwnerStore, EntityOwners } from '@portolan/backend-kit';
import { namedEntities } from './namedEntities';

jest.setTimeout(60_000);

const logger = mockServices.logger.mock();

describe.each(databaseIds)('EntityOwners on %s', id => {
  const databases = createTestDatabases();

  it('follows the catalog, and keeps what it knows while the catalog fails', async () => {
    const database = await databases.migrated(id);
    const tasks = DatabaseTaskStore.create({ database });
    const entityRef = 'component:default/ledger';
    await tasks.insert({ title: 'x', createdBy: 'user:default/a', entityRef });
    await tasks.insert({ title: 'y', createdBy: 'user:default/a' });
    const ownedBy = (targetRef: string) => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name: 'ledger' },
      relations: [
        { type: 'ownedBy', targetRef },
        { type: 'partOf', targetRef: 'system:default/s' },
      ],
    });
    const store = DatabaseEntityOwnerStore.create({
      database,
      table: OWNERS_TABLE,
    });
    const ownersAfter = async (
      catalog: Parameters<typeof EntityOwners.create>[0]['catalog'],
    ) => {
      await EntityOwners.create({
        store,
        namedEntities: () => namedEntities(database),
        catalog,
        auth: mockServices.auth(),
        logger,
      })
        .refresh()
        .catch(() => undefined);
      return [...(await store.ownersOf([entityRef])).values()].flat();
    };
    const catalogWith = (group: string) =>
      catalogServiceMock({ entities: [ownedBy(group)] });

    expect(await ownersAfter(catalogWith('group:default/a'))).toEqual([
      'group:default/a',
    ]);
    expect(await ownersAfter(catalogWith('group:default/b'))).toEqual([
      'group:default/b',
    ]);
    expect(
      await ownersAfter({
        getEntitiesByRefs: async () => {
          throw new Error('catalog is down');
        },
      }),
    ).toEqual(['group:default/b']);
    expect(await ownersAfter(catalogServiceMock())).toEqual([]);
  });

  it('names each entity of many tasks once, also when all its tasks are deleted', async () => {
    const database = await databases.migrated(id);
    const tasks = DatabaseTaskStore.create({ database });
    const store = DatabaseEntityOwnerStore.create({
      database,
      table: OWNERS_TABLE,
    });
    const refs = Array.from(
      { length: 250 },
      (_, i) => `component:default/c${String(i).padStart(3, '0')}`,
    );
    const create = (entityRef: string) =>
      tasks.insert({ title: 'x', createdBy: 'user:default/a', entityRef });
    for (const ref of [...refs, refs[7]]) {
      await create(ref);
    }
    const deleted = 'component:default/gone';
    await create(deleted);
    await store.replace(new Map([[deleted, ['group:default/a']]]));
    await database('tasks')
      .where({ entity_ref: deleted })
      .update({ deleted_at: new Date().toISOString() });

    const batches: string[][] = [];
    for await (const batch of namedEntities(database)) {
      batches.push(batch);
    }
    expect(batches.map(({ length }) => length)).toEqual([200, 51]);
    expect(batches.flat()).toEqual([...refs, deleted]);
  });

  it('asks again for an entity that the catalog did not have', async () => {
    const database = await databases.migrated(id);
    const store = DatabaseEntityOwnerStore.create({
      database,
      table: OWNERS_TABLE,
    });
    const replace = jest.spyOn(store, 'replace');
    const entityRef = 'component:default/ledger';
    const getEntitiesByRefs = jest
      .fn()
      .mockResolvedValueOnce({ items: [undefined] })
      .mockResolvedValue({
        items: [
          { relations: [{ type: 'ownedBy', targetRef: 'group:default/a' }] },
        ],
      });
    const owners = EntityOwners.create({
      store,
      namedEntities: () => namedEntities(database),
      catalog: { getEntitiesByRefs },
      auth: mockServices.auth(),
      logger,
    });
    const name = async () => {
      owners.changed([{ entityRef }]);
      // The look-up goes on by itself, and the cache reads the clock once a
      // millisecond.
      await new Promise(resolve => setTimeout(resolve, 5));
      await Promise.all(replace.mock.results.map(({ value }) => value));
    };
    const now = jest.spyOn(performance, 'now');
    now.mockReturnValue(1_000);
    await name();
    await name();
    expect(getEntitiesByRefs).toHaveBeenCalledTimes(1);
    now.mockReturnValue(7_000);
    await name();
    now.mockReturnValue(200_000);
    await name();
    now.mockRestore();
    expect(getEntitiesByRefs).toHaveBeenCalledTimes(2);
    expect(await store.ownersOf([entityRef])).toEqual(
      new Map([[entityRef, ['group:default/a']]]),
    );
  });
});
