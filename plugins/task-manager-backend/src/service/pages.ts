import { InputError } from '@backstage/errors';
import type { PageInfo } from '@portolan/plugin-task-manager-common';
import type { Page } from '../store/CommentStore';
import type { CursorCodec } from './CursorCodec';

/** The list that a cursor belongs to; it means nothing in another one. */
export type IdListScope = { list: 'comments' | 'activity'; taskId: string };

type Payload = IdListScope & { afterId: string };

/**
 * The id after which a page of a list that is ordered by id begins.
 *
 * @throws InputError if the cursor is not ours, or is of another list.
 */
export function decodeIdCursor(
  codec: CursorCodec,
  scope: IdListScope,
  cursor: string | undefined,
): string | undefined {
  if (cursor === undefined) {
    return undefined;
  }
  const payload = codec.decode(cursor) as Payload;
  if (payload.list !== scope.list || payload.taskId !== scope.taskId) {
    throw new InputError(
      'cursor belongs to another list; start again without it',
    );
  }
  return payload.afterId;
}

/** Where to go on after a page of a list that is ordered by id. */
export function pageInfoOf(
  codec: CursorCodec,
  scope: IdListScope,
  page: Page<{ id: string }>,
): PageInfo {
  const last = page.items.at(-1);
  return page.more && last
    ? { nextCursor: codec.encode({ ...scope, afterId: last.id }) }
    : {};
}
