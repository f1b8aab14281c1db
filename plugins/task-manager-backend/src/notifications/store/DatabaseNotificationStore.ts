import type { Knex } from 'knex';
import { dueKey } from './dueKey';
import type {
  DueKind,
  DueTask,
  NotificationEvent,
  NotificationStore,
  PendingNotification,
} from './NotificationStore';
import { taskDialectOf } from '../../tasks';
import { readOutbox } from './outboxRows';
import { inTransaction, now, toTimestamp } from '@portolan/backend-kit';

/** After so many attempts a message is given up. */
const MAX_ATTEMPTS = 5;
/** SQLite takes at most 32,766 parameters in a statement; a row has eight. */
const INSERT_CHUNK = 1000;
/**
 * Stands in for the recipient where only the fact is kept that a due date was
 * handled.
 */
const NOBODY = '';

type LedgerRow = {
  event_key: string;
  user_ref: string;
  kind: NotificationEvent['kind'];
  task_id: string;
  actor_ref: string | null;
  created_at: Date | string;
  sent_at: Date | string | null;
  attempts: number;
};

/**
 * Keeps the outbox and the ledger of notifications in the plugin's database.
 */
export class DatabaseNotificationStore implements NotificationStore {
  static create(options: { database: Knex }) {
    return new DatabaseNotificationStore(
      options.database,
      taskDialectOf(options.database).isPostgres,
    );
  }

  private constructor(
    private readonly database: Knex,
    private readonly isPostgres: boolean,
  ) {}

  readOutbox(limit: number) {
    return readOutbox(this.database, limit);
  }

  async findDue(options: {
    kind: DueKind;
    from: string;
    until: string;
    limit: number;
  }): Promise<DueTask[]> {
    const dueDate = this.isPostgres ? isoTime('t.due_date') : 't.due_date';
    const key = `? || ':' || t.id || ':' || ${dueDate}`;
    const rows = await this.database('tasks as t')
      .select('t.id', 't.assignee_ref', 't.due_date')
      .whereNull('t.deleted_at')
      .whereIn('t.status', ['pending', 'in_progress', 'blocked'])
      .whereNotNull('t.assignee_ref')
      .whereNotNull('t.due_date')
      .where('t.due_date', '>=', options.from)
      .where('t.due_date', '<', options.until)
      .whereRaw(
        `not exists (select 1 from task_notifications n where n.event_key = ${key} and n.user_ref = ?)`,
        [options.kind, NOBODY],
      )
      .orderBy('t.due_date')
      .limit(options.limit);
    return rows.map(row => ({
      id: row.id,
      assigneeRef: row.assignee_ref,
      dueDate: toTimestamp(row.due_date),
    }));
  }

  async recordChanges(events: NotificationEvent[], activityIds: string[]) {
    await inTransaction(this.database, async trx => {
      await insertEvents(trx, events);
      await trx('task_activity')
        .whereIn('id', activityIds)
        .update({ notify: false });
    });
  }

  async recordDue(
    events: NotificationEvent[],
    kind: DueKind,
    tasks: DueTask[],
  ) {
    await inTransaction(this.database, async trx => {
      await insertEvents(trx, events);
      await insertRows(
        trx,
        tasks.map(task => ({
          ...toRow({
            key: dueKey(kind, task),
            userRef: NOBODY,
            kind,
            taskId: task.id,
            actorRef: null,
          }),
          sent_at: now(),
        })),
      );
    });
  }

  async takePending(people: number): Promise<PendingNotification[]> {
    const waiting = this.database<LedgerRow>('task_notifications')
      .distinct('user_ref')
      .whereNull('sent_at')
      .orderBy('user_ref')
      .limit(people);
    const taken = await this.database<LedgerRow>('task_notifications')
      .whereNull('sent_at')
      .whereIn('user_ref', waiting)
      .update({ sent_at: now(), attempts: this.database.raw('attempts + 1') })
      .returning('*');
    const tasks = await this.tasksOf(taken.map(row => row.task_id));
    return taken.flatMap(row => {
      const task = tasks.get(row.task_id);
      return task
        ? [
            {
              ...toEvent(row),
              taskTitle: task.title,
              assigneeRef: task.assignee_ref,
              involved: [task.created_by, task.assignee_ref].includes(
                row.user_ref,
              ),
            },
          ]
        : [];
    });
  }

  async release(events: NotificationEvent[]) {
    await this.database<LedgerRow>('task_notifications')
      .whereIn(
        ['event_key', 'user_ref'],
        events.map(event => [event.key, event.userRef]),
      )
      .where('attempts', '<', MAX_ATTEMPTS)
      .update({ sent_at: null });
  }

  async purge(before: string) {
    return this.database<LedgerRow>('task_notifications')
      .where('sent_at', '<', before)
      .delete();
  }

  /** Titles of the tasks that still exist, by id. */
  private async tasksOf(taskIds: string[]): Promise<Map<string, TaskRow>> {
    const rows = await this.database('tasks')
      .select('id', 'title', 'created_by', 'assignee_ref')
      .whereIn('id', [...new Set(taskIds)])
      .whereNull('deleted_at');
    return new Map(rows.map(row => [row.id, row]));
  }
}

type TaskRow = {
  id: string;
  title: string;
  created_by: string;
  assignee_ref: string | null;
};

/** A time in PostgreSQL as {@link toTimestamp} writes it. */
function isoTime(column: string) {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

function insertEvents(trx: Knex.Transaction, events: NotificationEvent[]) {
  return insertRows(trx, events.map(toRow));
}

async function insertRows(trx: Knex.Transaction, rows: Partial<LedgerRow>[]) {
  for (let start = 0; start < rows.length; start += INSERT_CHUNK) {
    await trx('task_notifications')
      .insert(rows.slice(start, start + INSERT_CHUNK))
      .onConflict(['event_key', 'user_ref'])
      .ignore();
  }
}

function toRow(event: NotificationEvent): Partial<LedgerRow> {
  return {
    event_key: event.key,
    user_ref: event.userRef,
    kind: event.kind,
    task_id: event.taskId,
    actor_ref: event.actorRef,
    created_at: now(),
  };
}

function toEvent(row: LedgerRow): NotificationEvent {
  return {
    key: row.event_key,
    userRef: row.user_ref,
    kind: row.kind,
    taskId: row.task_id,
    actorRef: row.actor_ref,
  };
}
