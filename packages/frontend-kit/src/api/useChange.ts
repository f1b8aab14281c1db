import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { QueryKey } from '@tanstack/react-query';
import { useNotify } from '../messages';

/**
 * What is to be changed, how, and what the user is told if it was not.
 *
 * @public
 */
export type ChangeOptions<Input, Data> = {
  /** Where in the cache that is which changes. */
  queryKey: QueryKey;
  /** Asks the back end for the change. */
  change: (input: Input) => Promise<unknown>;
  /** What the user is told, with the reason, if it was not made. */
  failed: string;
  /** What it will be, shown at once, and taken back if it was not made. */
  expected?: (before: Data | undefined, input: Input) => Data;
  /** Changes with the same `id` are made one after another. */
  scope?: { id: string };
  /** Whether it is read anew afterwards, as it is without this. */
  refresh?: boolean;
};

/**
 * Changes something for the user, and says why where it could not be.
 *
 * @public
 */
export function useChange<Input, Data = unknown>(
  options: ChangeOptions<Input, Data>,
) {
  const { queryKey, change, failed, expected, scope, refresh = true } = options;
  const cache = useQueryClient();
  const notify = useNotify();
  return useMutation({
    mutationFn: change,
    scope,
    onMutate: input => {
      const before = cache.getQueryData<Data>(queryKey);
      if (expected) {
        cache.setQueryData<Data>(queryKey, expected(before, input));
      }
      return { before };
    },
    onError: (error, _input, context) => {
      if (expected) {
        cache.setQueryData(queryKey, context?.before);
      }
      notify.failed(failed, error);
    },
    onSettled: () =>
      refresh ? cache.invalidateQueries({ queryKey }) : undefined,
  });
}
