import type { Watcher } from '@portolan/plugin-task-manager-common';
import type { Knex } from 'knex';
import { now, toTimestamp } from '@portolan/backend-kit';
import type { WatcherStore } from './WatcherStore';

/** A task that more people watch shows the first of them. */
const MAX_LISTED = 500;

/** Keeps watchers in the plugin's database. */
export class DatabaseWatcherStore implements WatcherStore {
  static create(options: { database: Knex }) {
    return new DatabaseWatcherStore(options.database);
  }

  private constructor(private readonly database: Knex) {}

  async list(taskId: string): Promise<Watcher[]> {
    const rows = await this.database('task_watchers')
      .select('user_ref', 'since')
      .where('task_id', taskId)
      .orderBy(['since', 'user_ref'])
      .limit(MAX_LISTED);
    return rows.map(row => ({
      userRef: row.user_ref,
      since: toTimestamp(row.since),
    }));
  }

  async add({ taskId, userRef }: { taskId: string; userRef: string }) {
    await this.database('task_watchers')
      .insert({ task_id: taskId, user_ref: userRef, since: now() })
      .onConflict(['task_id', 'user_ref'])
      .ignore();
  }

  async remove({ taskId, userRef }: { taskId: string; userRef: string }) {
    await this.database('task_watchers')
      .where({ task_id: taskId, user_ref: userRef })
      .delete();
  }
}
