import {
  allOf,
  fragment,
  type Fragment,
  retryingIfUnavailable,
  runByIndex,
} from '@portolan/backend-kit';
import { sortKey } from '@portolan/common-kit';
import type { Knex } from 'knex';
import type { TaskCondition } from '../access';
import { LABELS_TABLE } from '../database';
import { conditionSql, taskDialectOf } from '../tasks';
import type { LabelQuery } from './LabelService';
import type { LabelStore } from './LabelStore';

/**
 * How many labels are looked at for one list. Most of them may be of tasks that
 * are gone or that the caller may not see, and each costs a look at the tasks.
 */
const MAX_CANDIDATES = 2_000;

/**
 * How many tasks are read for their labels first: most labels that are common
 * are among them, and the index of labels reads all tasks of each label that it
 * is asked for.
 */
const SOME = 2_000;

const escapeLike = (text: string) => text.replace(/[\\%_]/g, '\\$&');

/** Finds labels in PostgreSQL or SQLite. */
export class DatabaseLabelStore implements LabelStore {
  static create(options: { database: Knex }): DatabaseLabelStore {
    return new DatabaseLabelStore(options.database);
  }

  private constructor(private readonly database: Knex) {}

  async list(query: LabelQuery, visible?: TaskCondition): Promise<string[]> {
    const { q, limit } = query;
    const text = escapeLike(sortKey(q));
    const beginning = await this.find(
      fragment(`l.key like ? escape '\\'`, `${text}%`),
      limit,
      visible,
    );
    const room = limit - beginning.length;
    if (room === 0 || text === '') {
      return beginning;
    }
    const holding = allOf([
      fragment(`l.key like ? escape '\\'`, `%${text}%`),
      fragment(`l.key not like ? escape '\\'`, `${text}%`),
    ]);
    return [...beginning, ...(await this.find(holding, room, visible))];
  }

  /**
   * Goes through the labels in their order until there are enough that a task
   * has, which only the index knows of those that some tasks lack.
   */
  private async find(
    where: Fragment,
    limit: number,
    visible?: TaskCondition,
  ): Promise<string[]> {
    const dialect = taskDialectOf(this.database);
    const seen = allOf([
      fragment('t.deleted_at is null'),
      conditionSql(dialect, visible),
    ]);
    const rows = await retryingIfUnavailable(() =>
      runByIndex<{ label: string }>(this.database, {
        sql: `with some_tasks as materialized (
            select t.labels from tasks t where ${seen.sql} limit ${SOME}
          ), used as materialized (
            select distinct labelled.value from some_tasks t, ${
              dialect.labelTable
            }
          )
          select l.label as label from (
            select l.label, l.key from ${LABELS_TABLE} l where ${
          where.sql
        } order by l.key, l.label limit ${MAX_CANDIDATES}
          ) l where case
            when l.label in (select value from used) then true
            when (select count(*) from some_tasks) < ${SOME} then false
            else exists (select 1 from tasks t where ${
              seen.sql
            } and ${dialect.labelled('l.label')})
          end
          order by l.key, l.label limit ?`,
        bindings: [
          ...seen.bindings,
          ...where.bindings,
          ...seen.bindings,
          limit,
        ],
      }),
    );
    return rows.map(({ label }) => label);
  }
}
