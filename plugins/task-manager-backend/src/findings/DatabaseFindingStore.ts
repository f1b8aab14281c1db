import {
  OPEN_TASK_STATUSES,
  type Task,
} from '@portolan/plugin-task-manager-common';
import type { Knex } from 'knex';
import { parseTask, type TaskDialect, taskDialectOf } from '../tasks';
import type { FindingQuery, FindingStore } from './FindingStore';
/** SQLite takes at most 32,766 parameters in a statement. */
const CHUNK = 1000;

/** Reads the tasks of findings from the plugin's database. */
export class DatabaseFindingStore implements FindingStore {
  static create(options: { database: Knex }) {
    return new DatabaseFindingStore(
      options.database,
      taskDialectOf(options.database),
    );
  }

  private constructor(
    private readonly database: Knex,
    private readonly dialect: TaskDialect,
  ) {}

  async tasksOf(query: FindingQuery): Promise<Task[]> {
    const { fingerprints } = query;
    const open = await this.findings(query).whereIn('t.status', [
      ...OPEN_TASK_STATUSES,
    ]);
    const tasks = open.map(row => parseTask(row.task));
    const known = new Set(tasks.map(task => task.fingerprint));
    const missing = fingerprints.filter(fingerprint => !known.has(fingerprint));
    for (let start = 0; start < missing.length; start += CHUNK) {
      const closed = await this.findings(query)
        .whereNotIn('t.status', [...OPEN_TASK_STATUSES])
        .whereIn('t.fingerprint', missing.slice(start, start + CHUNK))
        .orderBy('t.completed_at', 'desc');
      for (const task of closed.map(row => parseTask(row.task))) {
        if (!known.has(task.fingerprint)) {
          known.add(task.fingerprint);
          tasks.push(task);
        }
      }
    }
    return tasks;
  }

  private findings({ source, createdBy }: FindingQuery) {
    return this.database('tasks as t')
      .select<{ task: string }[]>(
        this.database.raw(`${this.dialect.taskJson} as task`),
      )
      .where('t.source', source)
      .where('t.created_by', createdBy)
      .whereNotNull('t.fingerprint')
      .whereNull('t.deleted_at');
  }
}
