import type { Knex } from 'knex';
import { IdempotencyTable, idempotencyOf } from '../idempotency';
import { createTestDatabases, TEST_DATABASES } from '../testUtils';
import { dialectOf } from './dialect';
import { recordset } from './recordset';
import { runQuery } from './runQuery';
import { fragment } from './sql';
import { writeTogether } from './writeTogether';

jest.setTimeout(60_000);

const COLUMNS = [
  { name: 'id', type: 'text' },
  { name: 'amount', type: 'integer' },
  { name: 'tags', type: 'jsonb' },
];

describe.each(TEST_DATABASES)('writes on %s', id => {
  const databases = createTestDatabases(async service => {
    const knex = await service.getClient();
    const json = knex.client.config.client === 'pg' ? 'jsonb' : 'text';
    await knex.schema.createTable('accounts', table => {
      table.text('id').primary();
      table.integer('amount');
      table.specificType('tags', json);
    });
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

  const insert = (rows: object[], condition = 'true') =>
    fragment(
      `insert into accounts (id, amount, tags) select id, amount, tags from ${recordset(
        dialectOf(database),
        COLUMNS,
      )} where ${condition}`,
      JSON.stringify(rows),
    );

  const readAll = async () => {
    const rows = await database('accounts').select().orderBy('id');
    return rows.map(({ tags, ...row }) => ({
      ...row,
      tags: typeof tags === 'string' ? JSON.parse(tags) : tags,
    }));
  };

  it('write rows out of one parameter, whatever is in them', async () => {
    const rows = [
      { id: `'"?\\`, amount: 1, tags: ['a', { b: null }] },
      { id: 'ž😀', amount: null, tags: null },
    ];
    await runQuery(database, insert(rows));
    expect(await readAll()).toEqual(rows);
    await runQuery(database, insert([]));
    expect(await readAll()).toHaveLength(2);
  });

  it('are all done, or none of them', async () => {
    const account = { id: 'a', amount: 1, tags: [] };
    await expect(
      writeTogether(database, {
        writes: condition => [
          insert([account], condition),
          fragment(
            `insert into keys (principal) select 'x' where ${condition}`,
          ),
        ],
      }),
    ).rejects.toThrow();
    expect(await readAll()).toEqual([]);
  });

  it('are done once for a key, and only for a new one', async () => {
    const write = () =>
      writeTogether(database, {
        guard: keys.reservation(key, { done: true }),
        writes: condition => [
          insert([{ id: 'a', amount: 1, tags: [] }], condition),
        ],
      });
    expect(await write()).toBe(true);
    expect(await write()).toBe(false);
    expect(await readAll()).toHaveLength(1);
    expect(await keys.replay(database, key)).toBe('{"done":true}');
  });
});
