import type { Knex } from 'knex';
import { dialectOf, type Dialect } from './dialect';

/**
 * A page ends with the row in which its text outgrows this, however few rows it
 * has: pages of the longest texts, read by many at once, must fit into memory.
 *
 * @public
 */
export const PAGE_BYTES = 2 * 1024 * 1024;

/** How many bytes of text the rows have that come before a row. @public */
export function textBefore(
  dialect: Dialect,
  options: { text: string; orderBy: string },
): string {
  return `coalesce(sum(coalesce(${dialect.bytes(
    options.text,
  )}, 0)) over (order by ${
    options.orderBy
  } rows between unbounded preceding and 1 preceding), 0)`;
}

/** Reads a page of rows in the order of their ids. @public */
export async function readTextPage<Row extends { id: string }>(
  database: Knex,
  options: {
    rows: Knex.QueryBuilder;
    /** The column that may be long. */
    text: string;
    order: 'asc' | 'desc';
    limit: number;
  },
): Promise<{ items: Row[]; more: boolean }> {
  const { rows, text, order, limit } = options;
  const before = textBefore(dialectOf(database), {
    text,
    orderBy: `id ${order}`,
  });
  const page: (Row & { counted: number | string })[] = await database
    .with(
      'page',
      rows
        .select('*', database.raw(`${before} as text_before`))
        .orderBy('id', order)
        .limit(limit + 1),
    )
    .from('page')
    .select('*', database.raw('(select count(*) from page) as counted'))
    .where('text_before', '<', PAGE_BYTES)
    .orderBy('id', order);
  const items = page.slice(0, limit);
  return { items, more: Number(page[0]?.counted ?? 0) > items.length };
}
