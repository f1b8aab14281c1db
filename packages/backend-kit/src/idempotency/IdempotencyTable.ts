import { ConflictError } from '@backstage/errors';
import type { Knex } from 'knex';
import { fragment, now, runQuery, type Fragment } from '../database';
import type { IdempotencyKey } from './idempotencyOf';

const DAY_MS = 24 * 60 * 60 * 1000;
const PURGE_BATCH = 1_000;

/**
 * The answers to writes that carried an `Idempotency-Key`, kept for a day so
 * that a retry gets the same one. The table has the text columns `principal`
 * and `key` (together its primary key), `body_hash` and `response`, and the
 * time `created_at`.
 *
 * @public
 */
export class IdempotencyTable {
  static create(options: { table: string }): IdempotencyTable {
    return new IdempotencyTable(options.table);
  }

  private constructor(private readonly table: string) {}

  /**
   * The answer that was given to an earlier write with the same key, as JSON,
   * if there was one.
   *
   * @throws ConflictError if the key was used for another body.
   */
  async replay(
    database: Knex,
    { principal, key, bodyHash }: IdempotencyKey,
  ): Promise<string | undefined> {
    const [row] = await runQuery<{ body_hash: string; response: string }>(
      database,
      {
        sql: `select body_hash, response from ${this.table} where principal = ? and key = ?`,
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

  /**
   * Runs a write in a transaction and keeps its answer with it; who brings the
   * same key again gets that answer, and who brings it meanwhile waits for it.
   * Without a key the write just runs.
   *
   * @throws ConflictError if the key was used for another body.
   */
  async onlyOnce<T>(
    trx: Knex.Transaction,
    idempotency: IdempotencyKey | undefined,
    write: () => Promise<T>,
  ): Promise<T> {
    if (!idempotency) {
      return write();
    }
    if (await this.reserve(trx, idempotency)) {
      const answer = await write();
      const { principal, key } = idempotency;
      await trx(this.table)
        .where({ principal, key })
        .update({ response: JSON.stringify(answer) });
      return answer;
    }
    const earlier = await this.replay(trx, idempotency);
    // The key was purged in the instant between: then the write is a new one.
    return earlier === undefined
      ? this.onlyOnce(trx, idempotency, write)
      : JSON.parse(earlier);
  }

  /** Forgets answers that are older than a day; answers with how many. */
  async purge(database: Knex, time: number = Date.now()): Promise<number> {
    const before = new Date(time - DAY_MS).toISOString();
    let purged = 0;
    for (;;) {
      const batch = await database(this.table)
        .whereIn(
          ['principal', 'key'],
          database(this.table)
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

  /**
   * The same in one statement, where the answer is known before the write: it
   * returns a row if the key is new.
   */
  reservation(
    { principal, key, bodyHash }: IdempotencyKey,
    answer: object,
  ): Fragment {
    return fragment(
      `insert into ${this.table} (principal, key, body_hash, response, created_at)
        values (?, ?, ?, ?, ?) on conflict do nothing returning 1`,
      principal,
      key,
      bodyHash,
      JSON.stringify(answer),
      now(),
    );
  }

  private async reserve(
    trx: Knex.Transaction,
    { principal, key, bodyHash }: IdempotencyKey,
  ): Promise<boolean> {
    const reserved = await trx(this.table)
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
    return reserved.length > 0;
  }
}
