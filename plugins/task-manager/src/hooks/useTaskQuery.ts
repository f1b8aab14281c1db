import { useCallback, useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import {
  formatTaskQuery,
  ignoredFilters,
  parseTaskQuery,
} from '../query/taskQuery';
import type { TaskQuery } from '../query/taskQuery';

/** Changes some of the page's state; `replace` leaves no trace in the history, as while typing. */
export type SetTaskQuery = (
  change: Partial<TaskQuery>,
  options?: { replace?: boolean },
) => void;

/** The page's state, which lives in its address, and the filters there that the page does not know. */
export function useTaskQuery(): [TaskQuery, SetTaskQuery, string[]] {
  const { search } = useLocation();
  const navigate = useNavigate();
  const [query, ignored] = useMemo(() => {
    const params = new URLSearchParams(search);
    return [parseTaskQuery(params), ignoredFilters(params)];
  }, [search]);
  const setQuery = useCallback<SetTaskQuery>(
    (change, options) => {
      const next = formatTaskQuery({ ...query, ...change });
      if (next !== formatTaskQuery(query)) {
        navigate({ search: next }, { replace: options?.replace });
      }
    },
    [query, navigate],
  );
  return [query, setQuery, ignored];
}
