import type { SqlValue } from '../database';
import type { KeysetPosition } from './keyset';
import type { KeysetPage } from './listCursor';

/**
 * A page of a list, out of the rows as they were read: one more than `limit`,
 * so that it is known whether there is another page.
 *
 * @param rows - null for one that was not read, since the page ends before it
 * @param positionOf - the values of an item that a cursor holds
 * @public
 */
export function keysetPage<T>(options: {
  rows: readonly (T | null)[];
  limit: number;
  from?: KeysetPosition;
  positionOf(item: T): SqlValue[];
}): KeysetPage & { items: T[] } {
  const { rows, limit, from, positionOf } = options;
  const items = rows.flatMap(row => row ?? []).slice(0, limit);
  const more = rows.length > items.length;
  if (from?.direction === 'prev') {
    items.reverse();
  }
  // Only a page beside another one needs its positions.
  if (items.length === 0 || !(more || from)) {
    return { items, more };
  }
  const first = from && positionOf(items[0]);
  const last = positionOf(items[items.length - 1]);
  return { items, more, ends: { first, last } };
}
