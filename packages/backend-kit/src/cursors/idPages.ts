import { InputError } from '@backstage/errors';
import type { CursorCodec } from './CursorCodec';
import type { PageInfo } from './PageInfo';

/**
 * The list that a cursor belongs to; it means nothing in another one.
 *
 * @public
 */
export type IdListScope = Readonly<Record<string, string>>;

type Payload = { scope: IdListScope; afterId: string };

/**
 * The id after which a page of a list that is ordered by id begins.
 *
 * @throws InputError if the cursor is not ours, or is of another list.
 *
 * @public
 */
export function decodeIdCursor(
  codec: CursorCodec,
  scope: IdListScope,
  cursor: string | undefined,
): string | undefined {
  if (cursor === undefined) {
    return undefined;
  }
  const payload = codec.decode(cursor) as Partial<Payload>;
  if (JSON.stringify(payload.scope) !== JSON.stringify(scope)) {
    throw new InputError(
      'cursor belongs to another list; start again without it',
    );
  }
  return payload.afterId;
}

/** Where to go on after a page of a list that is ordered by id. @public */
export function idPageInfo(
  codec: CursorCodec,
  scope: IdListScope,
  page: { items: readonly { id: string }[]; more: boolean },
): PageInfo {
  const last = page.items.at(-1);
  return page.more && last
    ? { nextCursor: codec.encode({ scope, afterId: last.id }) }
    : {};
}
