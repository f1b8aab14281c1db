import { allOf, fragment, runQuery } from '@portolan/backend-kit';
import type { Knex } from 'knex';

/** Ids of what an import created, deleted ones too, in their order. */
export async function listImported(
  database: Knex,
  importId: string,
  { after, limit }: { after?: string; limit: number },
): Promise<string[]> {
  const where = allOf([
    fragment('t.import_id = ?', importId),
    ...(after === undefined ? [] : [fragment('t.id > ?', after)]),
  ]);
  const rows = await runQuery<{ id: string }>(database, {
    sql: `select t.id as id from tasks t where ${where.sql} order by t.id limit ?`,
    bindings: [...where.bindings, limit],
  });
  return rows.map(row => row.id);
}
