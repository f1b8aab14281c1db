import type { Knex } from 'knex';
import { inTransaction, runQuery } from '../database';
import { createTestDatabases, TEST_DATABASES } from '../testUtils';
import { IdempotencyTable } from './IdempotencyTable';
import { idempotencyOf } from './idempotencyOf';

jest.setTimeout(60_000);

describe.each(TEST_DATABASES)('idempotency keys on %s', id => {
  const databases = createTestDatabases(async service => {
    const knex = await service.getClient();
    await knex.schema.createTable('keys', table => {
      for (const name of ['principal', 'key', 'body_hash', 'response']) {
        table.text(name).notNullable();
      }
      table.text('created_at').notNullable();
      table.primary(['principal', 'key']);
    });
  });
  const keys = IdempotencyTable.create({ table: 'keys' });
  const key = idempotencyOf({ key: 'k', principal: 'ana', body: { a: 1 } })!;
  let database: Knex;

  beforeEach(async () => {
    database = await databases.migrated(id);
  });

  it('answer a retry as the first time, and refuse another body', async () => {
    let runs = 0;
    const write = (body: object) =>
      inTransaction(database, trx =>
        keys.onlyOnce(
          trx,
          idempotencyOf({ key: 'k', principal: 'ana', body }),
          async () => ({ run: ++runs }),
        ),
      );
    expect(await write({ a: 1, b: 2 })).toEqual({ run: 1 });
    expect(await write({ b: 2, a: 1 })).toEqual({ run: 1 });
    await expect(write({ a: 2 })).rejects.toThrow(
      "Idempotency-Key 'k' was used for another body",
    );
  });

  it('forget keys that are older than a day', async () => {
    await runQuery(database, keys.reservation(key, {}));
    expect(await keys.purge(database)).toBe(0);
    const tomorrow = Date.now() + 25 * 60 * 60 * 1000;
    expect(await keys.purge(database, tomorrow)).toBe(1);
  });
});
