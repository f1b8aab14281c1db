import { ConflictError } from '@backstage/errors';
import type { Knex } from 'knex';
import { createTestDatabases, databaseIds } from '../__testUtils__/databases';
import { DatabaseViewStore } from './DatabaseViewStore';

jest.setTimeout(60_000);

const ANA = 'user:default/ana';
const BEN = 'user:default/ben';

describe.each(databaseIds)('views on %s', databaseId => {
  const databases = createTestDatabases();
  let database: Knex;

  beforeAll(async () => {
    database = await databases.migrated(databaseId);
  });

  it('shares views with groups, and has one of a name per owner', async () => {
    const views = DatabaseViewStore.create({ database });
    const input = {
      name: `Mine of two`,
      layout: 'board' as const,
      query: 'status=pending',
    };
    const mine = await views.create({ ownerRef: ANA, input });
    const shared = await views.create({
      ownerRef: ANA,
      input: {
        ...input,
        name: `Ours of two`,
        sharedWith: 'group:default/a',
      },
    });

    const seenByBen = await views.list({
      ownerRef: BEN,
      groupRefs: ['group:default/a'],
    });
    expect(seenByBen).toContainEqual(shared);
    expect(seenByBen).not.toContainEqual(mine);
    await expect(views.create({ ownerRef: ANA, input })).rejects.toThrow(
      /^name: you already have a view named/,
    );
    await expect(views.replace({ id: shared.id, input })).rejects.toThrow(
      ConflictError,
    );
    expect(
      await views.replace({ id: shared.id, input: { ...input, name: 'x' } }),
    ).toMatchObject({ name: 'x', sharedWith: null });
    await views.delete(mine.id);
    expect(await views.get(mine.id)).toBeUndefined();
  });
});
