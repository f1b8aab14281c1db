import type { Task } from '@portolan/plugin-task-manager-common';
import type { Knex } from 'knex';
import { activityInsert } from '../../activity';
import { CounterDelta, countersUpsert } from '../counters/counters';
import { taskDialectOf, type TaskDialect } from './taskDialect';
import { conditionSql } from '../lists/filterSql';
import { SEARCH_VERSION } from '../lists/searchLexemes';
import {
  fragment,
  type Fragment,
  inTransaction,
  runQuery,
  recordset,
  type RecordColumn,
  writeTogether,
} from '@portolan/backend-kit';
import { parseTask } from './taskText';
import { TASK_COLUMN_LIST, toRow } from './taskColumns';
import { wordColumns, wordsOf } from './taskRow';
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
      await writeTogether(trx, {
        writes: condition =>
          changeWrites(trx, changed, { ...options, condition, now }),
      });
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
  const visible = conditionSql(dialect, options.visible);
  const permitted = conditionSql(dialect, options.permitted);
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

/** All that changes write: the tasks, their activity and the counters. */
function changeWrites(
  trx: Knex.Transaction,
  changed: readonly Changed[],
  options: { actorRef: string; condition: string; now: string },
): Fragment[] {
  const { actorRef, condition, now } = options;
  const dialect = taskDialectOf(trx);
  const delta = countChanges(changed);
  const activities = changed.map(({ after, decision }) => ({
    taskId: after.id,
    actorRef,
    createdAt: now,
    ...decision.activity,
  }));
  return [
    tasksUpdate(dialect, changed, condition),
    activityInsert(dialect, activities, condition),
    ...(delta.entries().length > 0
      ? [countersUpsert(dialect, delta, condition)]
      : []),
  ];
}

const WRITTEN = TASK_COLUMN_LIST.filter(({ fixed }) => !fixed);
const SET = WRITTEN.map(({ name }) => `${name} = r.${name}`).join(', ');

const columns = new Map<TaskDialect, RecordColumn[]>();

function columnsOf(dialect: TaskDialect): RecordColumn[] {
  const known = columns.get(dialect) ?? [
    { name: 'id', type: 'uuid' },
    ...WRITTEN,
    { name: 'deleted_at', type: 'timestamptz' },
    ...wordColumns(dialect),
  ];
  columns.set(dialect, known);
  return known;
}

function tasksUpdate(
  dialect: TaskDialect,
  changed: readonly Changed[],
  condition: string,
): Fragment {
  const rows = changed.map(change => ({
    ...toRow(change.after),
    deleted_at: change.deletedAt,
    ...newWords(dialect, change),
  }));
  return fragment(
    `update tasks set ${SET}, deleted_at = r.deleted_at,
      title_key = coalesce(r.title_key, tasks.title_key),
      search = coalesce(${dialect.searchOfRecord}, tasks.search),
      search_version = case when r.search is null then tasks.search_version else ${SEARCH_VERSION} end
      from ${recordset(dialect, columnsOf(dialect))}
      where tasks.id = r.id and ${condition}`,
    JSON.stringify(rows),
  );
}

/** What is made of the texts, unless none of them changed. */
function newWords(dialect: TaskDialect, { decision, after }: Changed) {
  const { change } = decision;
  const textChanged =
    change &&
    ('title' in change || 'description' in change || 'labels' in change);
  return textChanged ? wordsOf(dialect, after) : undefined;
}
