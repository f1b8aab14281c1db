import { useCallback, useRef, useState } from 'react';
import { useMe } from '../entities';
import { readDraft, writeDraft } from './draftStorage';

/**
 * Replaces a draft, or discards it with `undefined`.
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

/**
 * What the user is writing, under a name of its own; anything that JSON can
 * hold. It outlives what shows it, and a page that is loaded again, but not the
 * browser's tab; nobody who signs in afterwards sees it.
 *
 * @public
 */
export function useDraft<T>({
  scope,
  name,
}: DraftName): [T | undefined, SetDraft<T>] {
  const me = useMe();
  const key = me && `${scope}.draft/${me.userRef}/${name}`;
  const [state, setState] = useState(() => ({ key, value: readDraft<T>(key) }));
  const latest = useRef(state);
  latest.current = state;
  if (state.key !== key) {
    // Until it is known who writes, it is kept nowhere else.
    const unnamed = state.key === undefined ? state.value : undefined;
    setState({ key, value: unnamed ?? readDraft<T>(key) });
  }
  const setDraft = useCallback<SetDraft<T>>(
    update => {
      const value = update(latest.current.value);
      latest.current = { key, value };
      writeDraft(key, value);
      setState({ key, value });
    },
    [key],
  );
  return [state.value, setDraft];
}
