import type { Knex } from 'knex';
import { createTestDatabases } from '../testUtils';
import { runQuery } from './runQuery';
import { fragment } from './sql';
import { inTransaction } from './transactions';

jest.setTimeout(60_000);

describe('runQuery', () => {
  const databases = createTestDatabases(async () => {});

  /** The statements that the connection of a transaction has prepared. */
  async function preparedOn(trx: Knex): Promise<string[]> {
    const { rows } = await trx.raw(
      `select statement from pg_prepared_statements where name like 'portolan%'`,
    );
    return rows.map(({ statement }: { statement: string }) => statement);
  }

  it('prepares a statement once for each connection', async () => {
    const database = await databases.empty('POSTGRES_15');
    await inTransaction(database, async trx => {
      for (const value of [1, 2]) {
        const rows = await runQuery(trx, fragment('select ?::int as n', value));
        expect(rows).toEqual([{ n: value }]);
      }
      expect(await preparedOn(trx)).toEqual(['select $1::int as n']);
    });
  });

  it('prepares none that is to be planned each time', async () => {
    const database = await databases.empty('POSTGRES_15');
    await inTransaction(database, async trx => {
      const query = fragment('select ?::text as t', 'a');
      const rows = await runQuery(trx, query, { planEachTime: true });
      expect(rows).toEqual([{ t: 'a' }]);
      expect(await preparedOn(trx)).toEqual([]);
    });
  });

  it('gives the connection back, also when the statement fails', async () => {
    const database = await databases.empty('POSTGRES_15');
    await expect(
      runQuery(database, fragment('select no_such_column')),
    ).rejects.toThrow('no_such_column');
    expect(database.client.pool.numUsed()).toBe(0);
  });
});
