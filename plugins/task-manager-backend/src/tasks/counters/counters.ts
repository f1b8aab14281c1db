import {
  TASK_STATUSES,
  type Task,
  type TaskPriority,
  type TaskStatus,
} from '@portolan/plugin-task-manager-common';
import type { Knex } from 'knex';
import { taskDialectOf, type TaskDialect } from '../store/taskDialect';
import {
  allOf,
  fragment,
  recordset,
  runQuery,
  type Fragment,
} from '@portolan/backend-kit';

/** How many live tasks there are of one status and priority. */
export type TaskCount = {
  status: TaskStatus;
  priority: TaskPriority;
  tasks: number;
};

/** What a transaction changes about the number of live tasks. */
export class CounterDelta {
  /** What inserting these tasks changes. */
  static of(tasks: readonly Pick<Task, 'status' | 'priority'>[]): CounterDelta {
    const delta = new CounterDelta();
    tasks.forEach(task => delta.add(task, 1));
    return delta;
  }

  private readonly deltas = new Map<string, TaskCount>();

  private constructor() {}

  add(task: Pick<Task, 'status' | 'priority'>, tasks: number): void {
    const key = `${task.status} ${task.priority}`;
    const entry = this.deltas.get(key) ?? {
      status: task.status,
      priority: task.priority,
      tasks: 0,
    };
    entry.tasks += tasks;
    this.deltas.set(key, entry);
  }

  /**
   * What is not zero, in one order for all writers, so that two of them never
   * wait for each other.
   */
  entries(): TaskCount[] {
    return [...this.deltas.entries()]
      .filter(([, entry]) => entry.tasks !== 0)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, entry]) => entry);
  }
}

/**
 * Which of the counters' rows a connection writes to: its own, or else all
 * creations would wait for one another.
 */
function shardSql(dialect: TaskDialect): string {
  return dialect.isPostgres ? '(pg_backend_pid() % 32)::smallint' : '0';
}

const COLUMNS = [
  { name: 'status', type: 'text' },
  { name: 'priority', type: 'text' },
  { name: 'tasks', type: 'integer' },
];

/** The statement that counts where a condition holds. */
export function countersUpsert(
  dialect: TaskDialect,
  delta: CounterDelta,
  condition: string,
): Fragment {
  return fragment(
    `insert into task_counters (status, priority, shard, tasks)
      select status, priority, ${shardSql(dialect)}, tasks from ${recordset(
      dialect,
      COLUMNS,
    )} where ${condition}
      on conflict (status, priority, shard) do update set tasks = task_counters.tasks + excluded.tasks`,
    JSON.stringify(delta.entries()),
  );
}

/**
 * Writes what a transaction changed. Call it last: the counters stay locked
 * until the commit.
 */
export async function applyCounters(
  trx: Knex.Transaction,
  delta: CounterDelta,
): Promise<void> {
  if (delta.entries().length > 0) {
    await runQuery(trx, countersUpsert(taskDialectOf(trx), delta, 'true'));
  }
}

/** Reads the counters, summed over the shards; never the tasks. */
export async function readCounters(
  database: Knex,
  only: { status?: readonly string[]; priority?: readonly string[] } = {},
): Promise<TaskCount[]> {
  const dialect = taskDialectOf(database);
  const where = allOf([
    fragment('true'),
    ...(only.status ? [dialect.oneOf('status', only.status)] : []),
    ...(only.priority ? [dialect.oneOf('priority', only.priority)] : []),
  ]);
  const rows = await runQuery<TaskCount>(database, {
    sql: `select status, priority, sum(tasks) as tasks from task_counters where ${where.sql} group by status, priority`,
    bindings: where.bindings,
  });
  return rows.map(row => ({ ...row, tasks: Number(row.tasks) }));
}

/** How many tasks there are of each status, for the gauges. */
export async function countByStatus(
  database: Knex,
): Promise<Record<TaskStatus, number>> {
  const counts = Object.fromEntries(
    TASK_STATUSES.map(status => [status, 0]),
  ) as Record<TaskStatus, number>;
  for (const { status, tasks } of await readCounters(database)) {
    counts[status] += tasks;
  }
  return counts;
}
