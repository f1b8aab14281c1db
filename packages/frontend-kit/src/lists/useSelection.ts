import { useMemo, useReducer } from 'react';
import { withRange } from './range';
import type { Identified, Range } from './range';

/** What a list says is ticked in it: some keys, or all there are. */
type Keys = 'all' | ReadonlySet<string | number>;

/**
 * What is ticked, across all lists of a page.
 *
 * @public
 */
export type RowSelection = {
  ids: ReadonlySet<string>;
  /**
   * All rows that a list had at that time were ticked together: there may be
   * more to load.
   */
  isAll: boolean;
  /** The ticked ones of a list. */
  within: (items: readonly Identified[]) => Set<string>;
  /** Takes over what a list says is ticked in it. */
  change: (items: readonly Identified[], keys: Keys) => void;
  toggle: (id: string) => void;
  /**
   * Ticks all rows of a list up to one, from the row that was ticked last, else
   * from the one that is given. The next range begins there too.
   */
  extend: (items: readonly Identified[], to: string, from?: string) => void;
  /** Ticks these and no others. */
  replace: (ids: Iterable<string>) => void;
  clear: () => void;
};

type Selected = { ids: ReadonlySet<string>; isAll: boolean; range?: Range };

type Action =
  | { type: 'change'; items: readonly Identified[]; keys: Keys }
  | { type: 'toggle'; id: string }
  | {
      type: 'extend';
      items: readonly Identified[];
      to: string;
      from: string | undefined;
    }
  | { type: 'replace'; ids: Iterable<string> };

const NOTHING: Selected = { ids: new Set(), isAll: false };

/** The row that was ticked alone is where a range begins. */
function rangeFrom(
  before: ReadonlySet<string>,
  after: ReadonlySet<string>,
): Range | undefined {
  const [added, ...others] = [...after].filter(id => !before.has(id));
  return added && others.length === 0
    ? { anchor: added, head: added }
    : undefined;
}

function changed(
  { ids: before }: Selected,
  items: readonly Identified[],
  keys: Keys,
): Selected {
  const ids = new Set(before);
  for (const { id } of items) {
    if (keys === 'all' || keys.has(id)) {
      ids.add(id);
    } else {
      ids.delete(id);
    }
  }
  return { ids, isAll: keys === 'all', range: rangeFrom(before, ids) };
}

function toggled({ ids: before }: Selected, id: string): Selected {
  const ids = new Set(before);
  if (!ids.delete(id)) {
    ids.add(id);
  }
  return { ids, isAll: false, range: rangeFrom(before, ids) };
}

function extended(
  { ids, range }: Selected,
  { items, to, from }: Extract<Action, { type: 'extend' }>,
): Selected {
  const isHere = (id: string | undefined) => items.some(item => item.id === id);
  const before = range && isHere(range.anchor) ? range : undefined;
  const anchor = before?.anchor ?? (from && isHere(from) ? from : to);
  const after = { anchor, head: to };
  return {
    ids: withRange(ids, items, { before, after }),
    isAll: false,
    range: after,
  };
}

function reduce(selected: Selected, action: Action): Selected {
  switch (action.type) {
    case 'change':
      return changed(selected, action.items, action.keys);
    case 'toggle':
      return toggled(selected, action.id);
    case 'extend':
      return extended(selected, action);
    default: {
      const ids = new Set(action.ids);
      return ids.size ? { ids, isAll: false } : NOTHING;
    }
  }
}

/**
 * Keeps track of what is ticked.
 *
 * @public
 */
export function useSelection(): RowSelection {
  const [{ ids, isAll }, dispatch] = useReducer(reduce, NOTHING);
  const actions = useMemo<Omit<RowSelection, 'ids' | 'isAll' | 'within'>>(
    () => ({
      change: (items, keys) => dispatch({ type: 'change', items, keys }),
      toggle: id => dispatch({ type: 'toggle', id }),
      extend: (items, to, from) =>
        dispatch({ type: 'extend', items, to, from }),
      replace: wanted => dispatch({ type: 'replace', ids: wanted }),
      clear: () => dispatch({ type: 'replace', ids: [] }),
    }),
    [],
  );
  return useMemo(
    () => ({
      ids,
      isAll,
      within: items =>
        new Set(items.flatMap(({ id }) => (ids.has(id) ? [id] : []))),
      ...actions,
    }),
    [ids, isAll, actions],
  );
}
