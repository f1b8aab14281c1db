import { useCallback, useMemo, useState } from 'react';
import type { Selection } from 'react-aria-components';

type Identified = { id: string };

/** The tasks that are ticked, across all lists of the page. */
export type TaskSelection = {
  ids: ReadonlySet<string>;
  /** The ticked ones of a list. */
  within: (tasks: readonly Identified[]) => Set<string>;
  /** Takes over what a list says is ticked in it. */
  change: (tasks: readonly Identified[], keys: Selection) => void;
  toggle: (id: string) => void;
  clear: () => void;
};

/** Keeps track of the ticked tasks. */
export function useTaskSelection(): TaskSelection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());

  const change = useCallback(
    (tasks: readonly Identified[], keys: Selection) =>
      setIds(before => {
        const next = new Set(before);
        for (const { id } of tasks) {
          if (keys === 'all' || keys.has(id)) next.add(id);
          else next.delete(id);
        }
        return next;
      }),
    [],
  );
  const toggle = useCallback(
    (id: string) =>
      setIds(before => {
        const next = new Set(before);
        if (!next.delete(id)) next.add(id);
        return next;
      }),
    [],
  );
  const clear = useCallback(() => setIds(new Set()), []);

  return useMemo(
    () => ({
      ids,
      within: tasks =>
        new Set(tasks.flatMap(({ id }) => (ids.has(id) ? [id] : []))),
      change,
      toggle,
      clear,
    }),
    [ids, change, toggle, clear],
  );
}
