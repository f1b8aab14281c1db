import type { Activity, Task } from '@portolan/plugin-task-manager-common';
import type { Knex } from 'knex';
import { idempotencyKeys } from '../../database';
import {
  activityValues,
  insertActivity,
  type NewActivity,
} from './activityRows';
import {
  applyCounters,
  COUNT_ON_CONFLICT,
  CounterDelta,
  shardSql,
} from '../counters/counters';
import { taskDialectOf } from './taskDialect';
import {
  inTransaction,
  runQuery,
  type IdempotencyKey,
  type SqlValue,
} from '@portolan/backend-kit';
import { newTask, searchValue, TASK_COLUMNS } from './taskRow';
import type { InsertResult, NewTask } from './TaskStore';
import { parseTask } from './taskText';

const NAMES = TASK_COLUMNS.map(column => column.name).join(', ');

/**
 * Inserts a task with its activity and counter; with a key, only if the key is new.
 *
 * @throws ConflictError if the key was used for another body.
 */
export async function insertTask(
  database: Knex,
  input: NewTask,
  idempotency?: IdempotencyKey,
): Promise<InsertResult> {
  const task = newTask(input);
  const activity = createdActivity(input, task, 'created');
  if (!taskDialectOf(database).isPostgres) {
    return insertStepByStep(database, task, activity, idempotency);
  }
  if (await insertInOneStatement(database, task, activity, idempotency)) {
    return { task, outcome: 'created' };
  }
  const earlier =
    idempotency && (await idempotencyKeys.replay(database, idempotency));
  // The key was purged in the instant between: then the creation is a new one.
  return earlier === undefined
    ? insertTask(database, input, idempotency)
    : { task: parseTask(earlier), outcome: 'replayed' };
}

function createdActivity(
  input: NewTask,
  task: Task,
  action: Activity['action'],
): NewActivity {
  return {
    taskId: task.id,
    actorRef: input.actorRef ?? task.createdBy,
    action,
    changes: task.assigneeRef
      ? [{ field: 'assigneeRef', from: null, to: task.assigneeRef }]
      : [],
    createdAt: task.createdAt,
    notify: input.notify ?? false,
  };
}

/**
 * One round trip, one transaction: the key's row decides whether the rest is inserted, and the others that bring the
 * same key wait for it in the unique index.
 */
async function insertInOneStatement(
  database: Knex,
  task: Task,
  activity: NewActivity,
  idempotency?: IdempotencyKey,
): Promise<boolean> {
  const dialect = taskDialectOf(database);
  const columns = TASK_COLUMNS.map(column => `?::${column.type}`).join(', ');
  const key = idempotency
    ? `insert into task_idempotency_keys (principal, key, body_hash, response, created_at)
         values (?, ?, ?, ?, ?) on conflict do nothing returning 1`
    : 'select 1';
  const rows = await runQuery<{ created: number }>(database, {
    sql: `with k as (${key}),
      t as (insert into tasks (${NAMES}, search) select ${columns}, array_to_tsvector(?::text[]) from k),
      a as (insert into task_activity (id, task_id, actor_ref, action, changes, comment_id, created_at, notify)
        select ?::uuid, ?::uuid, ?::text, ?::text, ?::jsonb, ?::uuid, ?::timestamptz, ?::boolean from k),
      c as (insert into task_counters (status, priority, shard, tasks)
        select ?::text, ?::text, ${shardSql(
          dialect,
        )}, 1 from k ${COUNT_ON_CONFLICT})
      select 1 as created from k`,
    bindings: [
      ...(idempotency ? keyValues(idempotency, task) : []),
      ...TASK_COLUMNS.map(column => column.value(task)),
      searchValue(dialect, task),
      ...activityValues(activity),
      task.status,
      task.priority,
    ],
  });
  return rows.length > 0;
}

/** A row of the table of idempotency keys, in its order. */
function keyValues(
  { principal, key, bodyHash }: IdempotencyKey,
  task: Task,
): string[] {
  return [principal, key, bodyHash, JSON.stringify(task), task.createdAt];
}

async function insertStepByStep(
  database: Knex,
  task: Task,
  activity: NewActivity,
  idempotency?: IdempotencyKey,
): Promise<InsertResult> {
  return inTransaction(database, async trx => {
    let outcome: InsertResult['outcome'] = 'replayed';
    const answer = await idempotencyKeys.onlyOnce(
      trx,
      idempotency,
      async () => {
        await insertBatch(trx, [task]);
        await insertActivity(trx, [activity]);
        await applyCounters(trx, countOf([task]));
        outcome = 'created';
        return task;
      },
    );
    return { task: answer, outcome };
  });
}

/** Inserts all batches in one transaction. */
export async function insertTasks(
  database: Knex,
  batches: AsyncIterable<NewTask[]> | Iterable<NewTask[]>,
  action: Activity['action'],
): Promise<number> {
  // Not again after a lost race: the batches can be read only once.
  return database.transaction(async trx => {
    const delta = new CounterDelta();
    let inserted = 0;
    for await (const batch of batches) {
      const tasks = await insertWithActivity(trx, batch, action);
      tasks.forEach(task => delta.add(task, 1));
      inserted += tasks.length;
    }
    await applyCounters(trx, delta);
    return inserted;
  });
}

/** Inserts tasks and their activity; the caller counts them. */
export async function insertWithActivity(
  trx: Knex.Transaction,
  batch: readonly NewTask[],
  action: Activity['action'],
): Promise<Task[]> {
  const tasks = batch.map(newTask);
  await insertBatch(trx, tasks);
  await insertActivity(
    trx,
    tasks.map((task, i) => createdActivity(batch[i], task, action)),
  );
  return tasks;
}

/** What inserting these tasks changes about the counters. */
export function countOf(tasks: readonly Task[]): CounterDelta {
  const delta = new CounterDelta();
  tasks.forEach(task => delta.add(task, 1));
  return delta;
}

async function insertBatch(trx: Knex.Transaction, tasks: readonly Task[]) {
  const dialect = taskDialectOf(trx);
  if (!dialect.isPostgres) {
    for (const task of tasks) {
      await runQuery(trx, {
        sql: `insert into tasks (${NAMES}, search) values (${TASK_COLUMNS.map(
          () => '?',
        ).join(', ')}, ?)`,
        bindings: [
          ...TASK_COLUMNS.map(column => column.value(task)),
          searchValue(dialect, task),
        ],
      });
    }
    return;
  }
  const definition = TASK_COLUMNS.map(
    column => `${column.name} ${column.type}`,
  ).join(', ');
  await runQuery(trx, {
    sql: `insert into tasks (${NAMES}, search) select ${NAMES}, array_to_tsvector(search)
      from jsonb_to_recordset(?::jsonb) as r(${definition}, search text[])`,
    bindings: [JSON.stringify(tasks.map(task => jsonRow(task)))],
  });

  function jsonRow(task: Task): Record<string, SqlValue | string[]> {
    return {
      ...Object.fromEntries(
        TASK_COLUMNS.map(column => [column.name, column.value(task)]),
      ),
      labels: task.labels,
      search: searchValue(dialect, task),
    };
  }
}
