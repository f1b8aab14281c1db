import { useCallback, useEffect, useRef, useState } from 'react';
import { useSyncExternalStore } from 'react';
import { useMe } from '../entities';
import { drafts } from './DraftStore';

/**
 * Replaces a draft, or forgets it with `undefined`.
 *
 * @public
 */
export type SetDraft<T> = (update: (draft?: T) => T | undefined) => void;

/**
 * What a draft is of, in the words of the plugin whose id is the scope:
 * `{ scope: 'orders', name: 'description/8f14e45f' }`.
 *
 * @public
 */
export type DraftName = { scope: string; name: string };

/** The key of a user's draft. */
export function draftKey(userRef: string, { scope, name }: DraftName): string {
  return `${scope}.draft/${userRef}/${name}`;
}

/**
 * What the user is writing, under a name of its own; anything that JSON can
 * hold. It outlives what shows it, and a page that is loaded again, but not the
 * browser's tab; nobody who signs in afterwards sees it. What is saved goes
 * through {@link useDraftEditor}, which forgets a draft only once that is done.
 *
 * @public
 */
export function useDraft<T>({
  scope,
  name,
}: DraftName): [T | undefined, SetDraft<T>] {
  const me = useMe();
  const key = me && draftKey(me.userRef, { scope, name });
  const kept = useSyncExternalStore(drafts.subscribe, () =>
    key ? drafts.read<T>(key) : undefined,
  );
  // Until it is known who writes, it is kept nowhere else.
  const [unnamed, setUnnamed] = useState<T>();
  const latest = useRef(unnamed);
  useEffect(() => {
    if (key && latest.current !== undefined) {
      drafts.write(key, drafts.read(key) ?? latest.current);
      latest.current = undefined;
      setUnnamed(undefined);
    }
  }, [key]);
  const setDraft = useCallback<SetDraft<T>>(
    update => {
      if (key) {
        drafts.write(key, update(drafts.read<T>(key)));
      } else {
        latest.current = update(latest.current);
        setUnnamed(latest.current);
      }
    },
    [key],
  );
  return [kept ?? unnamed, setDraft];
}
