import type { SqlValue } from '../database';
import type { KeysetPosition } from './keyset';
import type { KeysetPage } from './listCursor';

/**
 * A page of a list, out of the items in the order in which they were read.
 *
 * @param positionOf - the values of an item that a cursor holds
 * @public
 */
export function keysetPage<T>(options: {
  items: T[];
  /** Whether there is more in the direction in which they were read. */
  more: boolean;
  from?: KeysetPosition;
  positionOf(item: T): SqlValue[];
}): KeysetPage & { items: T[] } {
  const { more, from, positionOf } = options;
  const items =
    from?.direction === 'prev' ? options.items.reverse() : options.items;
  // Only a page beside another one needs its positions.
  if (items.length === 0 || !(more || from)) {
    return { items, more };
  }
  const first = from && positionOf(items[0]);
  const last = positionOf(items[items.length - 1]);
  return { items, more, ends: { first, last } };
}
