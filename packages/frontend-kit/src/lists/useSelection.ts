import { useCallback, useMemo, useState } from 'react';

type Identified = { id: string };

/** What a list says is ticked in it: some keys, or all there are. */
type Keys = 'all' | ReadonlySet<string | number>;

/**
 * What is ticked, across all lists of a page.
 *
 * @public
 */
export type RowSelection = {
  ids: ReadonlySet<string>;
  /** The ticked ones of a list. */
  within: (items: readonly Identified[]) => Set<string>;
  /** Takes over what a list says is ticked in it. */
  change: (items: readonly Identified[], keys: Keys) => void;
  toggle: (id: string) => void;
  clear: () => void;
};

function withKeys(
  before: ReadonlySet<string>,
  items: readonly Identified[],
  keys: Keys,
): ReadonlySet<string> {
  const next = new Set(before);
  for (const { id } of items) {
    if (keys === 'all' || keys.has(id)) {
      next.add(id);
    } else {
      next.delete(id);
    }
  }
  return next;
}

function toggled(before: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(before);
  if (!next.delete(id)) {
    next.add(id);
  }
  return next;
}

/**
 * Keeps track of what is ticked.
 *
 * @public
 */
export function useSelection(): RowSelection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const change = useCallback<RowSelection['change']>(
    (items, keys) => setIds(before => withKeys(before, items, keys)),
    [],
  );
  const toggle = useCallback(
    (id: string) => setIds(before => toggled(before, id)),
    [],
  );
  const clear = useCallback(() => setIds(new Set()), []);
  return useMemo(
    () => ({
      ids,
      within: items =>
        new Set(items.flatMap(({ id }) => (ids.has(id) ? [id] : []))),
      change,
      toggle,
      clear,
    }),
    [ids, change, toggle, clear],
  );
}
