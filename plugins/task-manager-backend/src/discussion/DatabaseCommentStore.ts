import type { Activity, Comment } from '@portolan/plugin-task-manager-common';
import type { Knex } from 'knex';
import { v7 as uuid } from 'uuid';
import { idempotencyKeys } from '../database';
import { insertActivity, type Page, type PageRequest } from '../activity';
import type {
  CommentAction,
  CommentId,
  CommentStore,
  NewComment,
} from './CommentStore';
import {
  inTransaction,
  now,
  readTextPage,
  toTimestamp,
} from '@portolan/backend-kit';

type CommentRow = {
  id: string;
  task_id: string;
  author_ref: string;
  body: string;
  created_at: Date | string;
  updated_at: Date | string;
};

const COLUMNS = [
  'id',
  'task_id',
  'author_ref',
  'body',
  'created_at',
  'updated_at',
] as const satisfies (keyof CommentRow)[];

const LIVE = 'task_comments';

/** Apart, so that nothing that reads comments can show them. */
const DELETED = 'task_deleted_comments';

/** Keeps comments in the plugin's database. */
export class DatabaseCommentStore implements CommentStore {
  static create(options: { database: Knex }) {
    return new DatabaseCommentStore(options.database);
  }

  private constructor(private readonly database: Knex) {}

  async list({ taskId, limit, afterId }: PageRequest): Promise<Page<Comment>> {
    const rows = this.database(LIVE).where('task_id', taskId);
    const { items, more } = await readTextPage<CommentRow>(this.database, {
      rows: afterId ? rows.where('id', '>', afterId) : rows,
      text: 'body',
      order: 'asc',
      limit,
    });
    return { items: items.map(toComment), more };
  }

  async get(options: CommentId): Promise<Comment | undefined> {
    const row = await this.database<CommentRow>(LIVE)
      .where(keyOf(options))
      .first();
    return row && toComment(row);
  }

  async deletedBy(options: CommentId): Promise<string | undefined> {
    const row = await this.database<{ deleted_by: string }>(DELETED)
      .where(keyOf(options))
      .first('deleted_by');
    return row?.deleted_by;
  }

  async create(options: NewComment): Promise<Comment> {
    return inTransaction(this.database, trx =>
      idempotencyKeys.onlyOnce(trx, options.idempotency, () =>
        insertComment(trx, options),
      ),
    );
  }

  async update(options: {
    id: string;
    actorRef: string;
    body: string;
  }): Promise<Comment | undefined> {
    return inTransaction(this.database, async trx => {
      const [row] = await trx<CommentRow>(LIVE)
        .where('id', options.id)
        .update({ body: options.body, updated_at: now() })
        .returning('*');
      if (!row) {
        return undefined;
      }
      await record(trx, row, options.actorRef, 'comment_updated');
      return toComment(row);
    });
  }

  async delete(options: CommentAction) {
    await inTransaction(this.database, async trx => {
      const row = await takeFrom(trx, LIVE, options);
      if (row) {
        await trx(DELETED).insert({
          ...row,
          deleted_at: now(),
          deleted_by: options.actorRef,
        });
        await record(trx, row, options.actorRef, 'comment_deleted');
      }
    });
  }

  async restore(options: CommentAction): Promise<Comment | undefined> {
    await inTransaction(this.database, async trx => {
      const row = await takeFrom(trx, DELETED, options);
      if (row) {
        await trx(LIVE).insert(row);
        await record(trx, row, options.actorRef, 'comment_restored');
      }
    });
    return this.get(options);
  }

  async purgeDeleted(before: string): Promise<number> {
    return this.database(DELETED).where('deleted_at', '<', before).delete();
  }
}

function keyOf({ taskId, id }: CommentId) {
  return { id, task_id: taskId };
}

/** Takes a comment out of a table, if it is there. */
async function takeFrom(
  trx: Knex.Transaction,
  table: string,
  comment: CommentAction,
): Promise<CommentRow | undefined> {
  const rows = trx<CommentRow>(table).where(keyOf(comment));
  const row = await rows
    .clone()
    .forUpdate()
    .first(...COLUMNS);
  if (row) {
    await rows.delete();
  }
  return row;
}

async function insertComment(
  trx: Knex.Transaction,
  { taskId, authorRef, body, watch }: NewComment,
): Promise<Comment> {
  const time = now();
  const row: CommentRow = {
    id: uuid(),
    task_id: taskId,
    author_ref: authorRef,
    body,
    created_at: time,
    updated_at: time,
  };
  await trx(LIVE).insert(row);
  await record(trx, row, authorRef, 'commented');
  if (watch) {
    await trx('task_watchers')
      .insert({ task_id: taskId, user_ref: authorRef, since: time })
      .onConflict(['task_id', 'user_ref'])
      .ignore();
  }
  return toComment(row);
}

function record(
  trx: Knex.Transaction,
  row: Pick<CommentRow, 'id' | 'task_id'>,
  actorRef: string,
  action: Extract<Activity['action'], `comment${string}`>,
) {
  return insertActivity(trx, [
    {
      taskId: row.task_id,
      actorRef,
      action,
      changes: [],
      commentId: row.id,
    },
  ]);
}

function toComment(row: CommentRow): Comment {
  return {
    id: row.id,
    taskId: row.task_id,
    authorRef: row.author_ref,
    body: row.body,
    createdAt: toTimestamp(row.created_at),
    updatedAt: toTimestamp(row.updated_at),
  };
}
