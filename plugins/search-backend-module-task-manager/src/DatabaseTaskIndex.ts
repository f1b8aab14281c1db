import { ConflictError } from '@backstage/errors';
import { holdingLock } from '@portolan/backend-kit';
import type { Knex } from 'knex';
import type { TaskDocument } from './TaskDocument';
import type { TaskIndex } from './TaskIndex';

const LOCK_KEY = `hashtextextended('search-backend-module-task-manager', 0)`;

/**
 * The engine's key of a document is this hash. One that did not change keeps
 * its row; the GIN index on `document` finds the rows of the others.
 */
const REPLACE_DOCUMENTS = `
with fresh as (
  select document, sha256(replace(document::text || 'task', '\\', '\\\\')::bytea) as hash
  from jsonb_array_elements(?::jsonb) as document
), outdated as (
  delete from documents
  where type = 'task'
    and document @> any (?::jsonb[])
    and hash not in (select hash from fresh)
)
insert into documents (type, document, hash)
select 'task', document, hash from fresh
on conflict (hash) do nothing`;

/**
 * Writes into the table of Backstage's PostgreSQL engine, which itself can only
 * replace all documents of a type. It needs a second connection of the search
 * plugin's pool while a pass runs.
 */
export class DatabaseTaskIndex implements TaskIndex {
  static create(options: { database: Knex }): DatabaseTaskIndex {
    return new DatabaseTaskIndex(options.database);
  }

  private constructor(private readonly database: Knex) {}

  async replace(
    ids: readonly string[],
    read: (ids: readonly string[]) => Promise<TaskDocument[]>,
  ): Promise<void> {
    await this.database.transaction(async tx => {
      // Not waited for: the connection is better given back than held for as
      // long as a pass takes.
      const { rows } = await tx.raw<{ rows: { locked: boolean }[] }>(
        `select pg_try_advisory_xact_lock(${LOCK_KEY}) as locked`,
      );
      if (!rows[0].locked) {
        throw new ConflictError('The index of tasks is being written');
      }
      const documents = await read(ids);
      await tx.raw(REPLACE_DOCUMENTS, [
        JSON.stringify(documents),
        ids.map(taskId => JSON.stringify({ taskId })),
      ]);
    });
  }

  async duringPass(pass: () => Promise<void>): Promise<void> {
    await holdingLock(this.database, LOCK_KEY, pass);
  }
}
