import type { Comment } from '@portolan/plugin-task-manager-common';
import type { Knex } from 'knex';
import { v7 as uuid } from 'uuid';
import { idempotencyKeys } from '../database';
import { insertActivity, type Page, type PageRequest } from '../activity';
import type { CommentStore, NewComment } from './CommentStore';
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

/** Keeps comments in the plugin's database. */
export class DatabaseCommentStore implements CommentStore {
  static create(options: { database: Knex }) {
    return new DatabaseCommentStore(options.database);
  }

  private constructor(private readonly database: Knex) {}

  async list({ taskId, limit, afterId }: PageRequest): Promise<Page<Comment>> {
    const rows = this.database('task_comments').where('task_id', taskId);
    const { items, more } = await readTextPage<CommentRow>(this.database, {
      rows: afterId ? rows.where('id', '>', afterId) : rows,
      text: 'body',
      order: 'asc',
      limit,
    });
    return { items: items.map(toComment), more };
  }

  async get({
    taskId,
    id,
  }: {
    taskId: string;
    id: string;
  }): Promise<Comment | undefined> {
    const row = await this.database<CommentRow>('task_comments')
      .where({ id, task_id: taskId })
      .first();
    return row && toComment(row);
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
      const [row] = await trx<CommentRow>('task_comments')
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

  async delete(options: { taskId: string; id: string; actorRef: string }) {
    const { taskId, id, actorRef } = options;
    await inTransaction(this.database, async trx => {
      const deleted = await trx<CommentRow>('task_comments')
        .where({ id, task_id: taskId })
        .delete();
      if (deleted > 0) {
        await record(trx, { id, task_id: taskId }, actorRef, 'comment_deleted');
      }
    });
  }
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
  await trx('task_comments').insert(row);
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
  action: 'commented' | 'comment_updated' | 'comment_deleted',
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
