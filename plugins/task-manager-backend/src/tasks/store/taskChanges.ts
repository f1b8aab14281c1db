import type { Task } from '@portolan/plugin-task-manager-common';
import type { Knex } from 'knex';
import { insertActivity } from '../../activity';
import { applyCounters, CounterDelta } from '../counters/counters';
import { taskDialectOf, type TaskDialect } from './taskDialect';
import { conditionSql } from '../lists/filterSql';
import {
  fragment,
  type Fragment,
  inTransaction,
  runQuery,
  recordset,
} from '@portolan/backend-kit';
import { parseTask } from './taskText';
import { TASK_COLUMN_LIST, toRow } from './taskColumns';
import { searchValue } from './taskRow';
import type { LockedTask, TaskChangeOptions, TaskDecision } from './TaskStore';

/** A task as it was, what was decided, and what it becomes. */
type Changed = {
  before: LockedTask;
  after: Task;
  decision: TaskDecision;
  deletedAt: string | null;
};

/**
 * Changes tasks in one transaction: they are locked in the order of their ids,
 * decided on, then written at once.
 */
export async function changeTasks(
  database: Knex,
  options: TaskChangeOptions,
): Promise<Task[]> {
  return inTransaction(database, async trx => {
    const now = new Date().toISOString();
    const locked = await inspectTasks(trx, options, { lock: true });
    const changed = locked.flatMap(before => {
      const decision = options.decide(before);
      return decision ? [changedTask(before, decision, now)] : [];
    });
    if (changed.length > 0) {
      await writeTasks(trx, changed);
      await insertActivity(
        trx,
        changed.map(({ after, decision }) => ({
          taskId: after.id,
          actorRef: options.actorRef,
          createdAt: now,
          ...decision.activity,
        })),
      );
      await applyCounters(trx, countChanges(changed));
    }
    return changed.map(({ after }) => after);
  });
}

/** Reads tasks, deleted ones too, with what the caller may do. */
export async function inspectTasks(
  database: Knex,
  options: Pick<TaskChangeOptions, 'ids' | 'visible' | 'permitted'>,
  { lock = false } = {},
): Promise<LockedTask[]> {
  const dialect = taskDialectOf(database);
  const holds = (condition: TaskChangeOptions['visible']): Fragment =>
    condition ? conditionSql(dialect, condition) : fragment('true');
  const visible = holds(options.visible);
  const permitted = holds(options.permitted);
  const among = dialect.idIn('t.id', options.ids);
  const rows = await runQuery<{
    task: string;
    deleted: boolean | number;
    visible: boolean | number;
    permitted: boolean | number;
  }>(database, {
    sql: `select ${
      dialect.taskJson
    } as task, t.deleted_at is not null as deleted,
      coalesce((${visible.sql}), false) as visible, coalesce((${
      permitted.sql
    }), false) as permitted
      from tasks t where ${among.sql} order by t.id ${
      lock && dialect.isPostgres ? 'for update of t' : ''
    }`,
    bindings: [...visible.bindings, ...permitted.bindings, ...among.bindings],
  });
  return rows.map(row => ({
    task: parseTask(row.task),
    deleted: Boolean(row.deleted),
    visible: Boolean(row.visible),
    permitted: Boolean(row.permitted),
  }));
}

function changedTask(
  before: LockedTask,
  decision: TaskDecision,
  now: string,
): Changed {
  const deleted = decision.deleted ?? before.deleted;
  return {
    before,
    decision,
    deletedAt: deleted ? now : null,
    after: {
      ...before.task,
      ...decision.change,
      version: before.task.version + 1,
      // A clock that was set back must not make a task look older than its last
      // change.
      updatedAt: now > before.task.updatedAt ? now : before.task.updatedAt,
    },
  };
}

function countChanges(changed: readonly Changed[]): CounterDelta {
  const delta = CounterDelta.of([]);
  for (const { before, after, deletedAt } of changed) {
    if (!before.deleted) {
      delta.add(before.task, -1);
    }
    if (!deletedAt) {
      delta.add(after, 1);
    }
  }
  return delta;
}

const WRITTEN = TASK_COLUMN_LIST.filter(({ fixed }) => !fixed);

async function writeTasks(trx: Knex.Transaction, changed: readonly Changed[]) {
  const dialect = taskDialectOf(trx);
  const rows = changed.map(change => ({
    ...toRow(change.after),
    deleted_at: change.deletedAt,
    search: newSearch(dialect, change),
  }));
  const columns = [
    { name: 'id', type: 'uuid' },
    ...WRITTEN,
    { name: 'deleted_at', type: 'timestamptz' },
    dialect.searchRecord,
  ];
  const set = WRITTEN.map(({ name }) => `${name} = r.${name}`);
  await runQuery(
    trx,
    fragment(
      `update tasks set ${set.join(', ')}, deleted_at = r.deleted_at,
        search = coalesce(${dialect.searchOfRecord}, tasks.search)
        from ${recordset(dialect, columns)} where tasks.id = r.id`,
      JSON.stringify(rows),
    ),
  );
}

/** The new value of `search`, or null if no text changed. */
function newSearch(
  dialect: TaskDialect,
  { decision, after }: Changed,
): string | readonly string[] | null {
  const { change } = decision;
  const textChanged =
    change &&
    ('title' in change || 'description' in change || 'labels' in change);
  return textChanged ? searchValue(dialect, after) : null;
}
