import { InputError } from '@backstage/errors';
import { hash } from 'node:crypto';
import type { CursorCodec } from './CursorCodec';
import type { KeysetPosition, SortOrder } from './keyset';
import type { PageInfo } from './PageInfo';

const VERSION = 1;
const HASH_CHARACTERS = 16;

/** What a cursor belongs to: it means nothing in another list. */
export type ListScope = {
  orderBy: string;
  order: SortOrder;
  /** {@link hashFilter} of the filters. */
  filterHash: string;
};

type Payload = ListScope & KeysetPosition & { v: number };

/**
 * The position from which a page goes on; none for the first one.
 *
 * @throws InputError if the cursor is not ours, or is of a list with other
 * filters or another order.
 */
export function decodeListCursor(
  codec: CursorCodec,
  scope: ListScope,
  cursor: string | undefined,
): KeysetPosition | undefined {
  if (cursor === undefined) {
    return undefined;
  }
  const payload = codec.decode(cursor) as Payload;
  if (
    payload.v !== VERSION ||
    payload.orderBy !== scope.orderBy ||
    payload.order !== scope.order ||
    payload.filterHash !== scope.filterHash
  ) {
    throw new InputError(
      'cursor belongs to a list with other filters or another order; start again without it',
    );
  }
  return { values: payload.values, direction: payload.direction };
}

/** A page as a store answers it, in the order of the list. @public */
export type KeysetPage = {
  /**
   * Where its last item is, and its first one, unless the list begins with it;
   * none, if there is no other page.
   */
  ends?: {
    first?: KeysetPosition['values'];
    last: KeysetPosition['values'];
  };
  /** Whether there is more in the direction in which it was read. */
  more: boolean;
};

/** Cursors to the pages beside a page; only one with items has any. */
export function listPageInfo(options: {
  cursors: CursorCodec;
  scope: ListScope;
  page: KeysetPage;
  /** Where the page begins. */
  from?: KeysetPosition;
}): PageInfo {
  const { cursors, scope, from } = options;
  const { ends, more } = options.page;
  if (!ends) {
    return {};
  }
  const encode = (position: KeysetPosition) =>
    cursors.encode({ v: VERSION, ...scope, ...position } satisfies Payload);
  const back = from?.direction === 'prev';
  return {
    ...((back || more) && {
      nextCursor: encode({ values: ends.last, direction: 'next' }),
    }),
    ...(ends.first &&
      (back ? more : from !== undefined) && {
        prevCursor: encode({ values: ends.first, direction: 'prev' }),
      }),
  };
}

/** A list, and where in it a page begins. @public */
export type ListRequest = {
  orderBy: string;
  order: SortOrder;
  filter: object;
  /** From the page beside; none for the first page. */
  cursor?: string;
};

/**
 * Reads a page from where the cursor points, and makes the cursors to the pages
 * beside it.
 *
 * @throws InputError if the cursor is not ours, or is of a list with other
 * filters or another order.
 *
 * @public
 */
export async function readListPage<T>(options: {
  cursors: CursorCodec;
  list: ListRequest;
  read(from?: KeysetPosition): Promise<KeysetPage & { items: T[] }>;
}): Promise<{ items: T[]; pageInfo: PageInfo }> {
  const { cursors, list, read } = options;
  const { orderBy, order, filter, cursor } = list;
  const scope = { orderBy, order, filterHash: hashFilter(filter) };
  const from = decodeListCursor(cursors, scope, cursor);
  const page = await read(from);
  const pageInfo = listPageInfo({ cursors, scope, page, from });
  return { items: page.items, pageInfo };
}

/** The same for the same filters, however they were written. */
export function hashFilter(filter: object): string {
  const canonical = Object.entries(filter)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [
      name,
      Array.isArray(value) ? [...value].sort() : value,
    ])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  return hash('sha256', JSON.stringify(canonical), 'base64url').slice(
    0,
    HASH_CHARACTERS,
  );
}
