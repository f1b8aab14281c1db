import {
  type Activity,
  type Task,
  type TaskStatistics,
  type TaskStatus,
} from '@portolan/plugin-task-manager-common';
import type { Knex } from 'knex';
import { idempotencyKeys } from '../../database';
import { countByStatus } from '../counters/counters';
import { taskDialectOf, type TaskDialect } from './taskDialect';
import { conditionSql, selectionSql } from '../lists/filterSql';
import {
  allOf,
  fragment,
  type Fragment,
  type IdempotencyKey,
  retryingIfUnavailable,
  runQuery,
} from '@portolan/backend-kit';
import { readColumnRank, type ColumnRankOptions } from './boardReads';
import { purgeDeletedTasks } from './purge';
import { listImported } from './importReads';
import { reindexSearch } from './reindexSearch';
import { refusingDuplicates } from './duplicates';
import { changeTasks, inspectTasks } from './taskChanges';
import type { TaskCondition } from '../../access';
import { LabelNotes } from './LabelNotes';
import { insertBatches, insertTask } from './taskInserts';
import {
  countTasks,
  listTasks,
  streamTasks,
  taskStatistics,
} from './taskReads';
import { parseTask } from './taskText';
import type {
  InsertResult,
  LockedTask,
  NewTask,
  TaskChangeOptions,
  TaskListOptions,
  TaskListResult,
  TaskSelection,
  TaskStore,
  TaskText,
} from './TaskStore';

/**
 * Keeps tasks in PostgreSQL or SQLite; each part is a file of its own beside
 * this one.
 */
export class DatabaseTaskStore implements TaskStore {
  static create(options: { database: Knex }): DatabaseTaskStore {
    return new DatabaseTaskStore(options.database);
  }

  private readonly dialect: TaskDialect;
  private readonly labels: LabelNotes;

  private constructor(private readonly database: Knex) {
    this.dialect = taskDialectOf(database);
    this.labels = new LabelNotes(database);
  }

  async list(options: TaskListOptions): Promise<TaskListResult> {
    return retryingIfUnavailable(() => listTasks(this.database, options));
  }

  async columnRank(options: ColumnRankOptions): Promise<string | undefined> {
    return retryingIfUnavailable(() => readColumnRank(this.database, options));
  }

  async count(selection: TaskSelection): Promise<number> {
    return retryingIfUnavailable(() => countTasks(this.database, selection));
  }

  async statistics(selection: TaskSelection): Promise<TaskStatistics> {
    return retryingIfUnavailable(() =>
      taskStatistics(this.database, selection),
    );
  }

  async countByStatus(): Promise<Record<TaskStatus, number>> {
    return countByStatus(this.database);
  }

  async getText(
    id: string,
    visible?: TaskCondition,
  ): Promise<TaskText | undefined> {
    const [task] = await this.selectLive(fragment('t.id = ?', id), visible);
    return task;
  }

  async getMany(
    ids: readonly string[],
    visible?: TaskCondition,
  ): Promise<Task[]> {
    const tasks = await this.selectLive(
      this.dialect.idIn('t.id', ids),
      visible,
    );
    return tasks.map(({ text }) => parseTask(text));
  }

  async inspect(
    options: Omit<TaskChangeOptions, 'decide' | 'actorRef'>,
  ): Promise<LockedTask[]> {
    return retryingIfUnavailable(() => inspectTasks(this.database, options));
  }

  async listIds(selection: TaskSelection, limit: number): Promise<string[]> {
    const where = selectionSql(this.dialect, selection);
    const rows = await runQuery<{ id: string }>(
      this.database,
      {
        sql: `select t.id as id from tasks t where ${where.sql} limit ?`,
        bindings: [...where.bindings, limit],
      },
      { planEachTime: true },
    );
    return rows.map(row => row.id);
  }

  async listImported(
    importId: string,
    options: { after?: string; limit: number },
  ): Promise<string[]> {
    return listImported(this.database, importId, options);
  }

  streamAll(selection: TaskSelection): AsyncIterable<Task[]> {
    return streamTasks(this.database, selection);
  }

  async insert(
    task: NewTask,
    idempotency?: IdempotencyKey,
  ): Promise<InsertResult> {
    const insert = () =>
      refusingDuplicates(() => insertTask(this.database, task, idempotency));
    // Without a key, nobody knows whether a creation whose connection broke was
    // done.
    const result = await (idempotency
      ? retryingIfUnavailable(insert)
      : insert());
    await this.labels.note([result.task]);
    return result;
  }

  async insertMany(
    batches: AsyncIterable<NewTask[]> | Iterable<NewTask[]>,
    action: Activity['action'],
  ): Promise<number> {
    const labels = new Set<string>();
    let inserted = 0;
    // Not again after a lost race: the batches can be read only once.
    await refusingDuplicates(() =>
      this.database.transaction(async trx => {
        for await (const tasks of insertBatches(trx, batches, action)) {
          inserted += tasks.length;
          tasks.forEach(task => task.labels.forEach(each => labels.add(each)));
        }
      }),
    );
    await this.labels.note([{ labels: [...labels] }]);
    return inserted;
  }

  async change(options: TaskChangeOptions): Promise<Task[]> {
    const changed = await refusingDuplicates(() =>
      changeTasks(this.database, options),
    );
    await this.labels.note(changed);
    return changed;
  }

  async reindexSearch(): Promise<number> {
    return reindexSearch(this.database);
  }

  async purgeDeleted(before: string): Promise<number> {
    return purgeDeletedTasks(this.database, before);
  }

  async purgeIdempotencyKeys(): Promise<number> {
    return idempotencyKeys.purge(this.database);
  }

  async purgeLabels(): Promise<number> {
    return this.labels.purge();
  }

  private async selectLive(
    where: Fragment,
    visible?: TaskCondition,
  ): Promise<TaskText[]> {
    const all = allOf([
      where,
      fragment('t.deleted_at is null'),
      conditionSql(this.dialect, visible),
    ]);
    return retryingIfUnavailable(() =>
      runQuery<TaskText>(this.database, {
        sql: `select ${this.dialect.taskJson} as text, t.version as version from tasks t where ${all.sql}`,
        bindings: all.bindings,
      }),
    );
  }
}
