import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDebounced } from '../browser';
import type { FindLabels } from './LabelsEditor';

const DEBOUNCE_MS = 150;

/** Labels are added all the time, but seldom while one types. */
const FRESH_MS = 30_000;

/**
 * The labels that hold what is typed, once the typing pauses; what was found
 * before stays until then.
 */
export function useLabelSearch(options: {
  find: FindLabels;
  typed: string;
  enabled: boolean;
}): { found: readonly string[]; isFetching: boolean; isSettled: boolean } {
  const { find, enabled } = options;
  const typed = useDebounced(options.typed, DEBOUNCE_MS);
  const {
    data = [],
    isFetching,
    isSuccess,
    isPlaceholderData,
  } = useQuery({
    queryKey: ['labels', typed],
    queryFn: ({ signal }) => find(typed, { signal }),
    placeholderData: keepPreviousData,
    staleTime: FRESH_MS,
    enabled,
  });
  const isSettled = isSuccess && !isPlaceholderData && typed === options.typed;
  return { found: data, isFetching, isSettled };
}
