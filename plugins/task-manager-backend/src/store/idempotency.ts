import { ConflictError } from '@backstage/errors';
import type { Task } from '@portolan/plugin-task-manager-common';
import type { Knex } from 'knex';
import { runQuery } from './namedQuery';
import type { IdempotencyKey } from './TaskStore';
import { now } from './timestamps';

const DAY = 24 * 60 * 60 * 1000;
const PURGE_BATCH = 1_000;

/**
 * The answer that was given to an earlier write with the same key, if there was one.
 *
 * @throws ConflictError if the key was used for another body.
 */
export async function replay(
  database: Knex,
  { principal, key, bodyHash }: IdempotencyKey,
): Promise<string | undefined> {
  const [row] = await runQuery<{ body_hash: string; response: string }>(
    database,
    {
      sql: 'select body_hash, response from task_idempotency_keys where principal = ? and key = ?',
      bindings: [principal, key],
    },
  );
  if (row && row.body_hash !== bodyHash) {
    throw new ConflictError(
      `Idempotency-Key '${key}' was used for another body`,
    );
  }
  return row?.response;
}

/** The parameters of a row of the table, in its order. */
export function idempotencyValues(
  { principal, key, bodyHash }: IdempotencyKey,
  task: Task,
): string[] {
  return [principal, key, bodyHash, JSON.stringify(task), task.createdAt];
}

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
  const earlier = await replay(trx, idempotency);
  // The key was purged in the instant between: then the write is a new one.
  return earlier === undefined
    ? onlyOnce(trx, idempotency, write)
    : JSON.parse(earlier);
}

/** Forgets answers that are older than a day; answers with how many. */
export async function purgeIdempotencyKeys(
  database: Knex,
  time: number = Date.now(),
): Promise<number> {
  const before = new Date(time - DAY).toISOString();
  let purged = 0;
  for (;;) {
    const batch = await database('task_idempotency_keys')
      .whereIn(
        ['principal', 'key'],
        database('task_idempotency_keys')
          .select('principal', 'key')
          .where('created_at', '<', before)
          .limit(PURGE_BATCH),
      )
      .delete();
    purged += batch;
    if (batch < PURGE_BATCH) {
      return purged;
    }
  }
}
