import type { FieldChange } from '@portolan/plugin-task-manager-common';
import type { Knex } from 'knex';
import type { OutboxActivity } from './NotificationStore';

type OutboxRow = {
  id: string;
  action: string;
  actor_ref: string;
  changes: FieldChange[] | string;
  task_id: string;
  assignee_ref: string | null;
  created_by: string;
  comment_id: string | null;
  body: string | null;
};

/**
 * The oldest changes that the notifier has yet to handle, with their tasks,
 * comments and watchers. Those of a deleted comment wait: it may come back.
 */
export async function readOutbox(
  database: Knex,
  limit: number,
): Promise<OutboxActivity[]> {
  const rows: OutboxRow[] = await database('task_activity as a')
    .join('tasks as t', 't.id', 'a.task_id')
    .leftJoin('task_comments as c', 'c.id', 'a.comment_id')
    .select(
      'a.id',
      'a.action',
      'a.actor_ref',
      'a.changes',
      'a.task_id',
      'a.comment_id',
      't.assignee_ref',
      't.created_by',
      'c.body',
    )
    .where('a.notify', true)
    .whereNotExists(
      database('task_deleted_comments').where(
        'id',
        database.ref('a.comment_id'),
      ),
    )
    .orderBy('a.id')
    .limit(limit);
  const watchers = await watchersOf(
    database,
    rows.map(row => row.task_id),
  );
  return rows.map(row => toActivity(row, watchers.get(row.task_id) ?? []));
}

async function watchersOf(
  database: Knex,
  taskIds: string[],
): Promise<Map<string, string[]>> {
  const rows: { task_id: string; user_ref: string }[] = await database(
    'task_watchers',
  )
    .select('task_id', 'user_ref')
    .whereIn('task_id', [...new Set(taskIds)]);
  const watchers = new Map<string, string[]>();
  for (const row of rows) {
    const others = watchers.get(row.task_id) ?? [];
    watchers.set(row.task_id, [...others, row.user_ref]);
  }
  return watchers;
}

function toActivity(row: OutboxRow, watchers: string[]): OutboxActivity {
  const changes: FieldChange[] =
    typeof row.changes === 'string' ? JSON.parse(row.changes) : row.changes;
  return {
    id: row.id,
    action: row.action,
    actorRef: row.actor_ref,
    newAssignee: newAssigneeOf(changes),
    task: {
      id: row.task_id,
      assigneeRef: row.assignee_ref,
      createdBy: row.created_by,
    },
    ...(row.comment_id !== null &&
      row.body !== null && { comment: { id: row.comment_id, body: row.body } }),
    watchers,
  };
}

function newAssigneeOf(changes: FieldChange[]): string | undefined {
  const to = changes.find(({ field }) => field === 'assigneeRef')?.to;
  return typeof to === 'string' ? to : undefined;
}
