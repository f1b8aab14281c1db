import { createContext, useContext, useEffect } from 'react';
import { useDelayed } from '@portolan/frontend-kit';

/** Which tasks of a list may have changed since they were read. */
export type Freshness = {
  staleIds: ReadonlySet<string>;
  /** When all that had been read before became old. */
  since: number;
  /**
   * Has a task read again that is on the screen; call what it returns once it
   * no longer is.
   */
  see: (id: string) => () => void;
};

/** Nothing is old. */
export const FRESH: Freshness = {
  staleIds: new Set(),
  since: 0,
  see: () => () => {},
};

/** Provided by the lists. */
export const FreshnessContext = createContext(FRESH);

/**
 * Whether a task that is on the screen may have changed since it was read; that
 * it is on the screen has it read again. Only what is drawn calls this, and of
 * a long list that is little.
 */
export function useIsStale(id: string): boolean {
  const { staleIds, since, see } = useContext(FreshnessContext);
  const isStale = staleIds.has(id);
  useEffect(() => (isStale ? see(id) : undefined), [isStale, since, see, id]);
  return useDelayed(isStale);
}
