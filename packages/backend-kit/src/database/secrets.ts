import type { Knex } from 'knex';
import { randomBytes } from 'node:crypto';

const BYTES = 32;

/**
 * A secret that all replicas share: the first one makes it. The table has the
 * text columns `name` (its key) and `value`.
 *
 * @public
 */
export async function sharedSecret(options: {
  database: Knex;
  table: string;
  name: string;
}): Promise<string> {
  const { database, table, name } = options;
  await database(table)
    .insert({ name, value: randomBytes(BYTES).toString('base64url') })
    .onConflict('name')
    .ignore();
  const [{ value }] = await database(table).select('value').where({ name });
  return value;
}
