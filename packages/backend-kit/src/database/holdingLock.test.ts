import { createTestDatabases } from '../testUtils';
import { holdingLock } from './holdingLock';

jest.setTimeout(60_000);

describe('holdingLock', () => {
  const databases = createTestDatabases(async () => {});

  it('lets one at a time, also where statements and transactions end early', async () => {
    const database = await databases.empty('POSTGRES_15');
    const { rows } = await database.raw('select current_database() as name');
    for (const limit of [
      'statement_timeout',
      'idle_in_transaction_session_timeout',
    ]) {
      await database.raw('alter database ?? set ?? = 300', [
        rows[0].name,
        limit,
      ]);
    }
    // Connections have it that are new.
    await database.destroy();
    database.initialize();
    const log: string[] = [];
    const work = (name: string) =>
      holdingLock(database, '4711', async () => {
        log.push(`${name} begins`);
        await new Promise(resolve => setTimeout(resolve, 900));
        log.push(`${name} ends`);
      });
    await Promise.all([work('one'), work('one')]);
    expect(log).toEqual(['one begins', 'one ends', 'one begins', 'one ends']);
  });
});
