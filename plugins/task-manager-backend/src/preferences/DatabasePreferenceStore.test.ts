import type { Knex } from 'knex';
import { createTestDatabases, databaseIds } from '../__testUtils__/databases';
import { DatabasePreferenceStore } from './DatabasePreferenceStore';

jest.setTimeout(60_000);

const ANA = 'user:default/ana';
const BEN = 'user:default/ben';

describe.each(databaseIds)('preferences on %s', databaseId => {
  const databases = createTestDatabases();
  let database: Knex;

  beforeAll(async () => {
    database = await databases.migrated(databaseId);
  });

  it('keeps what people want to be told, and has defaults for the rest', async () => {
    const preferences = DatabasePreferenceStore.create({ database });
    const chosen = {
      notifications: {
        assigned: true,
        mentioned: false,
        commented: false,
        dueSoon: true,
        overdue: true,
      },
    };
    await preferences.set(ANA, {
      notifications: { ...chosen.notifications, overdue: false },
    });
    await preferences.set(ANA, chosen);
    const found = await preferences.getMany([ANA, BEN]);
    expect(found.get(ANA)).toEqual(chosen);
    expect(found.get(BEN)?.notifications.mentioned).toBe(true);
  });
});
