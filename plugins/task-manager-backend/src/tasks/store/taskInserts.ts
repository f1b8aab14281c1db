import {
  fragment,
  recordset,
  runQuery,
  writeTogether,
  type Fragment,
  type IdempotencyKey,
  type RecordColumn,
} from '@portolan/backend-kit';
import type { Activity, Task } from '@portolan/plugin-task-manager-common';
import type { Knex } from 'knex';
import { idempotencyKeys } from '../../database';
import {
  applyCounters,
  CounterDelta,
  countersUpsert,
} from '../counters/counters';
import { activityInsert, type NewActivity } from '../../activity';
import { SEARCH_VERSION } from '../lists/searchLexemes';
import { TASK_COLUMN_LIST, toRow } from './taskColumns';
import { taskDialectOf, type TaskDialect } from './taskDialect';
import { newTask, wordColumns, wordsOf } from './taskRow';
import type { InsertResult, NewTask } from './TaskStore';
import { parseTask } from './taskText';

const NAMES = TASK_COLUMN_LIST.map(({ name }) => name).join(', ');

/**
 * Inserts a task with its activity and counter; with a key, only if the key is
 * new. The others that bring the same key meanwhile wait for it in its index.
 *
 * @throws ConflictError if the key was used for another body.
 */
export async function insertTask(
  database: Knex,
  input: NewTask,
  idempotency?: IdempotencyKey,
): Promise<InsertResult> {
  const task = newTask(input);
  const dialect = taskDialectOf(database);
  const created = await writeTogether(database, {
    guard: idempotency && idempotencyKeys.reservation(idempotency, task),
    writes: condition => [
      ...taskInserts(dialect, [input], [task], {
        action: 'created',
        condition,
      }),
      countersUpsert(dialect, CounterDelta.of([task]), condition),
    ],
  });
  if (created) {
    return { task, outcome: 'created' };
  }
  const earlier =
    idempotency && (await idempotencyKeys.replay(database, idempotency));
  // The key was purged in the instant between: then the creation is a new one.
  return earlier === undefined
    ? insertTask(database, input, idempotency)
    : { task: parseTask(earlier), outcome: 'replayed' };
}

/**
 * Inserts batches with their activity in a transaction, hands over the tasks of
 * each, and counts all of them in the end: the counters stay locked until the
 * commit.
 */
export async function* insertBatches(
  trx: Knex.Transaction,
  batches: AsyncIterable<NewTask[]> | Iterable<NewTask[]>,
  action: Activity['action'],
): AsyncGenerator<Task[], void> {
  const delta = CounterDelta.of([]);
  for await (const batch of batches) {
    const tasks = await insertBatch(trx, batch, action);
    tasks.forEach(task => delta.add(task, 1));
    yield tasks;
  }
  await applyCounters(trx, delta);
}

async function insertBatch(
  trx: Knex.Transaction,
  batch: readonly NewTask[],
  action: Activity['action'],
): Promise<Task[]> {
  const tasks = batch.map(newTask);
  const dialect = taskDialectOf(trx);
  for (const insert of taskInserts(dialect, batch, tasks, {
    action,
    condition: 'true',
  })) {
    await runQuery(trx, insert);
  }
  return tasks;
}

function taskInserts(
  dialect: TaskDialect,
  inputs: readonly NewTask[],
  tasks: readonly Task[],
  options: { action: Activity['action']; condition: string },
): Fragment[] {
  const { action, condition } = options;
  const rows = tasks.map((task, i) => ({
    ...toRow(task),
    ...wordsOf(dialect, task),
    import_id: inputs[i].importId ?? null,
  }));
  return [
    fragment(
      `insert into tasks (${NAMES}, import_id, title_key, search, search_version)
        select ${NAMES}, r.import_id, r.title_key, ${
        dialect.searchOfRecord
      }, ${SEARCH_VERSION} from ${recordset(
        dialect,
        columnsOf(dialect),
      )} where ${condition}`,
      JSON.stringify(rows),
    ),
    activityInsert(
      dialect,
      tasks.map((task, i) => createdActivity(inputs[i], task, action)),
      condition,
    ),
  ];
}

const columns = new Map<TaskDialect, RecordColumn[]>();

function columnsOf(dialect: TaskDialect): RecordColumn[] {
  const known = columns.get(dialect) ?? [
    ...TASK_COLUMN_LIST,
    { name: 'import_id', type: 'uuid' },
    ...wordColumns(dialect),
  ];
  columns.set(dialect, known);
  return known;
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
    quiet: input.quiet,
  };
}
