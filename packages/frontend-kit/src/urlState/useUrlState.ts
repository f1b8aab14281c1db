import { useCallback, useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';

/**
 * Reads a page's state from its address, and writes it: `format` leaves out
 * what is as usual, so that links stay short.
 *
 * @public
 */
export type UrlCodec<T> = {
  parse: (params: URLSearchParams) => T;
  format: (state: T) => string;
};

/**
 * Changes some of the page's state; `replace` leaves no trace in the history,
 * as while typing.
 *
 * @public
 */
export type SetUrlState<T> = (
  change: Partial<T>,
  options?: { replace?: boolean },
) => void;

/**
 * The page's state, which lives in its address: a link shows others the same,
 * and the browser's Back undoes a change. The codec has to be the same object
 * each time.
 *
 * @public
 */
export function useUrlState<T extends object>(
  codec: UrlCodec<T>,
): [T, SetUrlState<T>] {
  const { search } = useLocation();
  const navigate = useNavigate();
  const state = useMemo(
    () => codec.parse(new URLSearchParams(search)),
    [codec, search],
  );
  const setState = useCallback<SetUrlState<T>>(
    (change, options) => {
      const next = codec.format({ ...state, ...change });
      if (next !== codec.format(state)) {
        navigate({ search: next }, { replace: options?.replace });
      }
    },
    [codec, state, navigate],
  );
  return [state, setState];
}
