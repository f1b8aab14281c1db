import { InputError } from '@backstage/errors';
import type {
  PageInfo,
  TaskFilter,
  TaskOrderField,
} from '@portolan/plugin-task-manager-common';
import { createHash } from 'node:crypto';
import { parseTask } from '../taskText';
import type {
  KeysetPosition,
  SortOrder,
  TaskListResult,
  TaskStore,
} from '../store/TaskStore';
import type { CursorCodec } from './CursorCodec';

const VERSION = 1;

/** What a cursor belongs to: it means nothing in another list. */
export type CursorScope = {
  orderBy: TaskOrderField;
  order: SortOrder;
  filterHash: string;
};

type Payload = {
  v: number;
  orderBy: string;
  order: string;
  filterHash: string;
  values: KeysetPosition['values'];
  direction: KeysetPosition['direction'];
};

/** Makes a cursor that goes on from a position. */
export function encodeListCursor(
  codec: CursorCodec,
  scope: CursorScope,
  position: KeysetPosition,
): string {
  const payload: Payload = {
    v: VERSION,
    orderBy: scope.orderBy,
    order: scope.order,
    filterHash: scope.filterHash,
    ...position,
  };
  return codec.encode(payload);
}

/** @throws InputError if the cursor is not ours, or is of a list with other filters or another order. */
export function decodeListCursor(
  codec: CursorCodec,
  scope: CursorScope,
  cursor: string,
): KeysetPosition {
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

/** Cursors to the pages beside a page; only one with tasks has any. */
export function listPageInfo(options: {
  store: Pick<TaskStore, 'positionOf'>;
  cursors: CursorCodec;
  list: CursorScope;
  page: TaskListResult;
  /** Where the page begins. */
  from?: KeysetPosition;
}): PageInfo {
  const { store, cursors, list, page, from } = options;
  const { items, more } = page;
  const cursor = (text: string, direction: KeysetPosition['direction']) =>
    encodeListCursor(cursors, list, {
      values: store.positionOf(parseTask(text), list),
      direction,
    });
  const back = from?.direction === 'prev';
  const hasNext = items.length > 0 && (back || more);
  const hasPrev = items.length > 0 && (back ? more : from !== undefined);
  return {
    ...(hasNext && { nextCursor: cursor(items[items.length - 1], 'next') }),
    ...(hasPrev && { prevCursor: cursor(items[0], 'prev') }),
  };
}

/** The same for the same filters, however they were written. */
export function hashFilter(filter: TaskFilter): string {
  const canonical = Object.entries(filter)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [
      name,
      Array.isArray(value) ? [...value].sort() : value,
    ])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify(canonical))
    .digest('base64url')
    .slice(0, 16);
}
