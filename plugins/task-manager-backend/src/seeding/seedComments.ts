import type { Task } from '@portolan/plugin-task-manager-common';
import type { Knex } from 'knex';
import { v7 as uuidv7 } from 'uuid';
import { insertActivity } from '../activity';

const HOUR_MS = 60 * 60 * 1000;

/**
 * Writes the comments of a seeded task: an hour apart from its creation on,
 * never in the future. Nobody is notified.
 */
export async function insertSeedComments(
  trx: Knex.Transaction,
  task: Task,
  comments: readonly { author: string; body: string }[],
): Promise<void> {
  const created = Date.parse(task.createdAt);
  for (const [i, { author, body }] of comments.entries()) {
    const time = Math.min(created + (i + 1) * HOUR_MS, Date.now());
    const createdAt = new Date(time).toISOString();
    const id = uuidv7({ msecs: time });
    await trx('task_comments').insert({
      id,
      task_id: task.id,
      author_ref: author,
      body,
      created_at: createdAt,
      updated_at: createdAt,
    });
    await insertActivity(trx, [
      {
        taskId: task.id,
        actorRef: author,
        action: 'commented',
        commentId: id,
        createdAt,
        quiet: true,
      },
    ]);
  }
}
