import {
  fragment,
  recordset,
  runQuery,
  type RecordColumn,
} from '@portolan/backend-kit';
import type { Task } from '@portolan/plugin-task-manager-common';
import type { Knex } from 'knex';
import { SEARCH_VERSION } from '../lists/searchLexemes';
import { taskDialectOf, type TaskDialect } from './taskDialect';
import { wordColumns, wordsOf } from './taskRow';
import { parseTask } from './taskText';

/** Small, so that nobody waits for a task that is written. */
const BATCH = 200;

/** Written out, so that it implies the predicate of the index. */
const OLD = `search_version < ${SEARCH_VERSION}`;

/**
 * Cuts the words anew of all tasks that were written by an older version of
 * `searchLexemes`, some at a time, and answers with how many there were.
 */
export async function reindexSearch(database: Knex): Promise<number> {
  const dialect = taskDialectOf(database);
  let done = 0;
  for (;;) {
    const rows = await runQuery<{ task: string }>(
      database,
      fragment(
        `select ${dialect.taskJson} as task from tasks t where t.${OLD} order by t.id limit ${BATCH}`,
      ),
    );
    if (rows.length === 0) {
      return done;
    }
    await rewrite(
      database,
      dialect,
      rows.map(({ task }) => parseTask(task)),
    );
    done += rows.length;
  }
}

/** What was changed meanwhile stays as it is: the change cut its words. */
async function rewrite(
  database: Knex,
  dialect: TaskDialect,
  tasks: readonly Task[],
): Promise<void> {
  const columns: RecordColumn[] = [
    { name: 'id', type: 'uuid' },
    { name: 'version', type: 'integer' },
    ...wordColumns(dialect),
  ];
  const rows = tasks.map(task => ({
    id: task.id,
    version: task.version,
    ...wordsOf(dialect, task),
  }));
  await runQuery(
    database,
    fragment(
      `update tasks set search = ${
        dialect.searchOfRecord
      }, search_version = ${SEARCH_VERSION}
        from ${recordset(dialect, columns)}
        where tasks.id = r.id and tasks.version = r.version and tasks.${OLD}`,
      JSON.stringify(rows),
    ),
  );
}
