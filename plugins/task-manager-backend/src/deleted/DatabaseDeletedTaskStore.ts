import {
  allOf,
  fragment,
  type Keyset,
  keysetOf,
  keysetPage,
  PAGE_BYTES,
  pageSql,
  retryingIfUnavailable,
  runQuery,
  textBefore,
  toTimestamp,
} from '@portolan/backend-kit';
import type { DeletedTask } from '@portolan/plugin-task-manager-common';
import type { Knex } from 'knex';
import {
  conditionSql,
  parseTask,
  type TaskDialect,
  taskDialectOf,
} from '../tasks';
import type {
  DeletedTaskListOptions,
  DeletedTaskStore,
} from './DeletedTaskStore';

type Row = {
  /** Null where the page has ended before it. */
  task: string | null;
  deleted_at: Date | string;
  deleted_by: string | null;
};

/** Reads deleted tasks from the plugin's database. */
export class DatabaseDeletedTaskStore implements DeletedTaskStore {
  static create(options: { database: Knex }): DatabaseDeletedTaskStore {
    return new DatabaseDeletedTaskStore(options.database);
  }

  private constructor(private readonly database: Knex) {}

  async list(options: DeletedTaskListOptions) {
    const { limit, from } = options;
    const dialect = taskDialectOf(this.database);
    const query = deletedSql(dialect, options);
    const rows = await retryingIfUnavailable(() =>
      runQuery<Row>(this.database, query),
    );
    return keysetPage({
      rows: rows.map(toDeletedTask),
      limit,
      from,
      positionOf: ({ deletedAt, task }) => [deletedAt, task.id],
    });
  }
}

function deletionOrder(
  dialect: TaskDialect,
  { from }: DeletedTaskListOptions,
): Keyset {
  return keysetOf(
    [
      {
        expression: 't.deleted_at',
        parameter: dialect.parameter('timestamptz'),
        value: 0,
      },
      { expression: 't.id', parameter: dialect.parameter('uuid'), value: 1 },
    ],
    { order: 'desc', from },
  );
}

function deletedSql(dialect: TaskDialect, options: DeletedTaskListOptions) {
  const { visible, permitted, limit } = options;
  const keyset = deletionOrder(dialect, options);
  const before = textBefore(dialect, {
    text: 't.description',
    orderBy: keyset.orderBy,
  });
  const page = pageSql(
    allOf([
      fragment('t.deleted_at is not null'),
      conditionSql(dialect, visible),
      conditionSql(dialect, permitted),
    ]),
    { keyset, limit },
  );
  return {
    sql: `select case when ${before} < ${PAGE_BYTES} then ${dialect.taskJson} end as task,
      t.deleted_at as deleted_at,
      (select a.actor_ref from task_activity a where a.task_id = t.id and a.action = 'deleted' order by a.id desc limit 1) as deleted_by
      from tasks t where ${page.sql}`,
    bindings: page.bindings,
  };
}

function toDeletedTask(row: Row): DeletedTask | null {
  return row.task === null
    ? null
    : {
        task: parseTask(row.task),
        deletedAt: toTimestamp(row.deleted_at),
        deletedBy: row.deleted_by,
      };
}
