import { allOf, type Fragment, type SqlValue } from '../database';

/** Which way a list is sorted. @public */
export type SortOrder = 'asc' | 'desc';

/** The position in a list from which a page goes on. @public */
export type KeysetPosition = {
  values: SqlValue[];
  direction: 'next' | 'prev';
};

/** One expression of an order. @public */
export type KeyPart = {
  expression: string;
  /** How its parameter is written. */
  parameter: string;
  /** Which of a position's values it takes. */
  value: number;
};

/** `order by`, and the condition that goes on after a position. @public */
export type Keyset = { orderBy: string; after?: Fragment };

/**
 * Compiles an order and a position. The parts must make the order total, which
 * the id as the last one does. Going back reads in the opposite order; the
 * caller reverses the page.
 *
 * @public
 */
export function keysetOf(
  parts: readonly KeyPart[],
  { order, from }: { order: SortOrder; from?: KeysetPosition },
): Keyset {
  const ascending = (order === 'asc') !== (from?.direction === 'prev');
  const word = ascending ? 'asc' : 'desc';
  return {
    orderBy: parts.map(part => `${part.expression} ${word}`).join(', '),
    after: from && {
      sql: `(${parts.map(part => part.expression).join(', ')}) ${
        ascending ? '>' : '<'
      } (${parts.map(part => part.parameter).join(', ')})`,
      bindings: parts.map(({ value }) => from.values[value]),
    },
  };
}

/** A page's condition, over the rows that are selected. @public */
export function withPosition(selected: Fragment, keyset: Keyset): Fragment {
  return keyset.after ? allOf([selected, keyset.after]) : selected;
}

/**
 * What follows `where` to read a page, and one row more to know whether there
 * is another page; {@link keysetPage} makes the page of them.
 *
 * @public
 */
export function pageSql(
  selected: Fragment,
  { keyset, limit }: { keyset: Keyset; limit: number },
): Fragment {
  const where = withPosition(selected, keyset);
  return {
    sql: `${where.sql} order by ${keyset.orderBy} limit ?`,
    bindings: [...where.bindings, limit + 1],
  };
}
