import { useCallback } from 'react';
import { useMe } from '../entities';
import { drafts } from './DraftStore';
import { draftKey } from './useDraft';
import type { DraftName } from './useDraft';

/**
 * Forgets drafts of the user, wherever they are shown; calling what it returns
 * brings them back.
 *
 * @public
 */
export type ForgetDrafts = (names: readonly DraftName[]) => () => void;

/**
 * How to forget drafts that something else shows.
 *
 * @public
 */
export function useForgetDrafts(): ForgetDrafts {
  const me = useMe();
  return useCallback(
    names => {
      const keys = me ? names.map(name => draftKey(me.userRef, name)) : [];
      const before = keys.map(key => drafts.read(key));
      keys.forEach(key => drafts.write(key, undefined));
      return () => keys.forEach((key, n) => drafts.write(key, before[n]));
    },
    [me],
  );
}
