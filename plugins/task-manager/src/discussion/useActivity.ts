import { useApi } from '@backstage/core-plugin-api';
import { useInfiniteQuery } from '@tanstack/react-query';
import { taskManagerApiRef } from '../api';
import { queryKeys } from '../cache';

/** Who changed what about a task, newest first. */
export function useActivity(taskId: string) {
  const api = useApi(taskManagerApiRef);
  return useInfiniteQuery({
    queryKey: queryKeys.activity(taskId),
    queryFn: ({ pageParam, signal }) =>
      api.listActivity(taskId, pageParam, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.pageInfo.nextCursor,
  });
}
