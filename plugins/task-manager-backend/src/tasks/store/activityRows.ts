import type {
  Activity,
  FieldChange,
} from '@portolan/plugin-task-manager-common';
import type { Knex } from 'knex';
import { v7 as uuidv7 } from 'uuid';
import { taskDialectOf } from './taskDialect';
import { runQuery, type SqlValue } from '@portolan/backend-kit';

/** Something that somebody did to a task. */
export type NewActivity = {
  taskId: string;
  actorRef: string;
  action: Activity['action'];
  changes?: FieldChange[];
  commentId?: string;
  /** RFC 3339; now, if it is missing. */
  createdAt?: string;
  /** Whether the notifier has to look at it. */
  notify?: boolean;
};

const COLUMNS =
  'id, task_id, actor_ref, action, changes, comment_id, created_at, notify';

/** PostgreSQL takes 65,535 parameters; this stays well below, with one statement for each number of rows up to it. */
const BATCH = 500;

/** Writes activity in the transaction of what it records. */
export async function insertActivity(
  trx: Knex.Transaction,
  rows: readonly NewActivity[],
): Promise<void> {
  const { isPostgres } = taskDialectOf(trx);
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = rows.slice(start, start + BATCH);
    if (isPostgres && batch.length > 1) {
      await insertAsJson(trx, batch);
    } else {
      await insertAsValues(trx, batch);
    }
  }
}

async function insertAsValues(
  trx: Knex.Transaction,
  batch: readonly NewActivity[],
) {
  await runQuery(trx, {
    sql: `insert into task_activity (${COLUMNS}) values ${batch
      .map(() => '(?, ?, ?, ?, ?, ?, ?, ?)')
      .join(', ')}`,
    bindings: batch.flatMap(activityValues),
  });
}

async function insertAsJson(
  trx: Knex.Transaction,
  batch: readonly NewActivity[],
) {
  const rows = batch.map(row => {
    const [id, taskId, actorRef, action, , commentId, createdAt, notify] =
      activityValues(row);
    return {
      id,
      task_id: taskId,
      actor_ref: actorRef,
      action,
      changes: row.changes ?? [],
      comment_id: commentId,
      created_at: createdAt,
      notify,
    };
  });
  await runQuery(trx, {
    sql: `insert into task_activity (${COLUMNS}) select ${COLUMNS} from jsonb_to_recordset(?::jsonb)
      as r(id uuid, task_id uuid, actor_ref text, action text, changes jsonb, comment_id uuid, created_at timestamptz, notify boolean)`,
    bindings: [JSON.stringify(rows)],
  });
}

/** The values of an activity's columns, in the order of the table. */
export function activityValues(row: NewActivity): SqlValue[] {
  return [
    uuidv7(),
    row.taskId,
    row.actorRef,
    row.action,
    JSON.stringify(row.changes ?? []),
    row.commentId ?? null,
    row.createdAt ?? new Date().toISOString(),
    row.notify ?? false,
  ];
}
