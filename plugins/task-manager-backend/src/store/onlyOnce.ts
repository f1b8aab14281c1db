import { ConflictError } from '@backstage/errors';
import type { Knex } from 'knex';
import type { IdempotencyKey } from './TaskStore';
import { now } from './timestamps';

/**
 * Runs a write in a transaction and keeps its answer with it; who brings the same key again gets that answer, and who brings it
 * meanwhile waits for it. Without a key the write just runs.
 *
 * @throws ConflictError if the key was used for another body.
 */
export async function onlyOnce<T>(
  trx: Knex.Transaction,
  idempotency: IdempotencyKey | undefined,
  write: () => Promise<T>,
): Promise<T> {
  if (!idempotency) {
    return write();
  }
  const { principal, key, bodyHash } = idempotency;
  const keys = () => trx('task_idempotency_keys');
  const reserved = await keys()
    .insert({
      principal,
      key,
      body_hash: bodyHash,
      response: '',
      created_at: now(),
    })
    .onConflict(['principal', 'key'])
    .ignore()
    .returning('key');
  if (reserved.length > 0) {
    const answer = await write();
    await keys()
      .where({ principal, key })
      .update({ response: JSON.stringify(answer) });
    return answer;
  }
  const earlier = await keys().where({ principal, key }).first();
  if (earlier?.body_hash !== bodyHash) {
    throw new ConflictError(
      `Idempotency-Key: '${key}' was used for another request`,
    );
  }
  return JSON.parse(earlier.response);
}
