import { useInfiniteQuery } from '@tanstack/react-query';
import type {
  InfiniteData,
  QueryKey,
  UseInfiniteQueryResult,
} from '@tanstack/react-query';

/**
 * What a back end lists, a page at a time.
 *
 * @public
 */
export type KeysetList<T> = {
  items: T[];
  pageInfo: { nextCursor?: string };
};

/**
 * Reads a list page by page.
 *
 * @param options - `queryKey` of TanStack Query, how a page is read, and
 * whether it is to be read at all
 * @public
 */
export function useKeysetList<T>(options: {
  queryKey: QueryKey;
  read: (
    cursor: string | undefined,
    request: { signal: AbortSignal },
  ) => Promise<KeysetList<T>>;
  enabled?: boolean;
}): UseInfiniteQueryResult<InfiniteData<KeysetList<T>>> {
  const { queryKey, read, enabled } = options;
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => read(pageParam, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ pageInfo }) => pageInfo.nextCursor,
    enabled,
  });
}
