import type { Knex } from 'knex';
import { randomBytes } from 'node:crypto';

/** A secret that all replicas share: the first one makes it. */
export async function sharedSecret(
  database: Knex,
  name: string,
): Promise<string> {
  await database('task_secrets')
    .insert({ name, value: randomBytes(32).toString('base64url') })
    .onConflict('name')
    .ignore();
  const [{ value }] = await database('task_secrets')
    .select('value')
    .where({ name });
  return value;
}
