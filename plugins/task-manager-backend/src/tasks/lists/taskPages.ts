import type { TaskDialect } from '../store/taskDialect';
import { type Fragment, PAGE_BYTES, textBefore } from '@portolan/backend-kit';

/**
 * A task as the JSON text that the database makes; null where the page has
 * ended before it.
 */
export type TaskRow = { task: string | null };

/** Selects a page, and one task more, of those that `source` has as `t`. */
export function pageOf(
  dialect: TaskDialect,
  source: Fragment,
  options: {
    orderBy: string;
    limit: number;
    /** An expression that is selected as `matches`. */
    matches?: string;
  },
): Fragment {
  const { orderBy, limit, matches } = options;
  const before = textBefore(dialect, { text: 't.description', orderBy });
  return {
    sql: `select case when ${before} < ${PAGE_BYTES} then ${
      dialect.taskJson
    } end as task${matches ? `, ${matches} as matches` : ''}
      from ${source.sql} order by ${orderBy} limit ?`,
    bindings: [...source.bindings, limit + 1],
  };
}
