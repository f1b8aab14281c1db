import type { Activity } from '@portolan/plugin-task-manager-common';
import type { Knex } from 'knex';
import type { ActivityStore, PageRequest } from './ActivityStore';
import { readTextPage, toTimestamp } from '@portolan/backend-kit';

type ActivityRow = {
  id: string;
  task_id: string;
  actor_ref: string;
  action: Activity['action'];
  changes: Activity['changes'] | string;
  created_at: Date | string;
};

/** Reads the activity log in the plugin's database. */
export class DatabaseActivityStore implements ActivityStore {
  static create(options: { database: Knex }) {
    return new DatabaseActivityStore(options.database);
  }

  private constructor(private readonly database: Knex) {}

  async list({ taskId, limit, afterId }: PageRequest) {
    const rows = this.database('task_activity').where('task_id', taskId);
    const { items, more } = await readTextPage<ActivityRow>(this.database, {
      rows: afterId ? rows.where('id', '<', afterId) : rows,
      text: 'changes',
      order: 'desc',
      limit,
    });
    return { items: items.map(toActivity), more };
  }
}

function toActivity(row: ActivityRow): Activity {
  return {
    id: row.id,
    taskId: row.task_id,
    actorRef: row.actor_ref,
    action: row.action,
    // PostgreSQL parses jsonb, SQLite gives the text.
    changes:
      typeof row.changes === 'string' ? JSON.parse(row.changes) : row.changes,
    createdAt: toTimestamp(row.created_at),
  };
}
