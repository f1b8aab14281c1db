import { useSignal } from '@backstage/plugin-signals-react';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

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
 * Reads a list page by page, and anew when a signal says that something in it
 * has changed.
 *
 * @param options - `queryKey` of TanStack Query, the `channel` of the signals,
 * and how a page is read
 * @public
 */
export function useKeysetList<T>(options: {
  queryKey: readonly [string, ...unknown[]];
  channel: string;
  read: (cursor: string | undefined) => Promise<KeysetList<T>>;
}) {
  const { queryKey, channel, read } = options;
  const client = useQueryClient();
  const { lastSignal } = useSignal(channel);
  const [root] = queryKey;
  useEffect(() => {
    client.invalidateQueries({ queryKey: [root] });
  }, [client, root, lastSignal]);
  const query = useInfiniteQuery({
    queryKey,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => read(pageParam),
    getNextPageParam: ({ pageInfo }) => pageInfo.nextCursor,
  });
  return { ...query, items: query.data?.pages.flatMap(page => page.items) };
}
