import { conditionSql, NOTHING } from '../access';
import { allOf, dialectOf, fragment, runQuery } from '../database';
import { createTestDatabases, TEST_DATABASES } from '../testUtils';
import { CursorCodec, keysetOf, keysetPage, pageSql, readListPage } from '.';
import type { Condition } from '../access';

const ids = (page: { items: { id: string }[] }) =>
  page.items.map(({ id }) => id).join('');

describe.each(TEST_DATABASES)('pages of a list on %s', databaseId => {
  const databases = createTestDatabases(async () => {});

  async function start() {
    const database = await databases.empty(databaseId);
    await database.schema.createTable('accounts', table => {
      table.text('id').primary();
      table.text('owner');
    });
    await database('accounts').insert(
      [...'abcdef'].map(id => ({ id, owner: id < 'c' ? 'ana' : 'ben' })),
    );
    const parameter = dialectOf(database).parameter('text');
    const keys = [{ expression: 'id', parameter, value: 0 }];
    const cursors = CursorCodec.create({ secret: 'secret' });
    return (cursor?: string, visible?: Condition<string>, limit = 2) =>
      readListPage({
        cursors,
        list: { orderBy: 'id', order: 'asc', filter: {}, cursor },
        async read(from) {
          const keyset = keysetOf(keys, { order: 'asc', from });
          const selected = allOf([
            fragment('true'),
            conditionSql(visible, owner => fragment('owner = ?', owner)),
          ]);
          const { sql, bindings } = pageSql(selected, { keyset, limit });
          const rows = await runQuery<{ id: string }>(database, {
            sql: `select id from accounts where ${sql}`,
            bindings,
          });
          return keysetPage({ rows, limit, from, positionOf: row => [row.id] });
        },
      });
  }

  it('go forwards to the end, and back to the beginning', async () => {
    const read = await start();
    const first = await read();
    const second = await read(first.pageInfo.nextCursor);
    const third = await read(second.pageInfo.nextCursor);
    expect([first, second, third].map(ids)).toEqual(['ab', 'cd', 'ef']);
    expect(third.pageInfo.nextCursor).toBeUndefined();
    const back = await read(third.pageInfo.prevCursor);
    expect(ids(back)).toBe('cd');
    const begin = await read(back.pageInfo.prevCursor);
    expect(ids(begin)).toBe('ab');
    expect(begin.pageInfo.prevCursor).toBeUndefined();
  });

  it('have what a condition lets through, whatever its form', async () => {
    const read = await start();
    const either: Condition<string> = { anyOf: ['ana', 'ben'] };
    const { pageInfo } = await read(undefined, either);
    expect(ids(await read(pageInfo.nextCursor, either))).toBe('cd');
    expect(ids(await read(undefined, { not: 'ana' }, 9))).toBe('cdef');
    expect(ids(await read(undefined, NOTHING))).toBe('');
  });

  it('end early where the rest was not read', () => {
    const options = { limit: 3, positionOf: (id: string) => [id] };
    expect(keysetPage({ rows: ['a', 'b', null], ...options })).toEqual({
      items: ['a', 'b'],
      more: true,
      ends: { last: ['b'] },
    });
  });
});
