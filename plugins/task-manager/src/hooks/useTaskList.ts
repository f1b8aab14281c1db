import { useApi } from '@backstage/core-plugin-api';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { Task } from '@portolan/plugin-task-manager-common';
import { useMemo } from 'react';
import { taskManagerApiRef } from '../api';
import { queryKeys } from '../cache/queryKeys';
import type { TaskListKey } from '../cache/taskPages';

/** Enough rows to fill a tall screen twice. */
const PAGE_SIZE = 50;

/** A list of tasks that grows as one scrolls. */
export type TaskList = {
  tasks: Task[];
  isLoading: boolean;
  isFetchingMore: boolean;
  hasMore: boolean;
  error: Error | null;
  loadMore: () => void;
  retry: () => void;
};

/** The tasks that match the filter, page by page. */
export function useTaskList(
  key: TaskListKey,
  options: { pageSize?: number; enabled?: boolean } = {},
): TaskList {
  const { pageSize = PAGE_SIZE, enabled = true } = options;
  const api = useApi(taskManagerApiRef);
  const query = useInfiniteQuery({
    queryKey: queryKeys.list(key),
    queryFn: ({ pageParam, signal }) =>
      api.listTasks({ ...key, limit: pageSize, cursor: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.pageInfo.nextCursor,
    placeholderData: keepPreviousData,
    // Signals keep a list fresh; to read all pages of a long one again would cost more than it tells.
    refetchOnWindowFocus: ({ state }) => state.data?.pages.length === 1,
    enabled,
  });
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } =
    query;
  const tasks = useMemo(
    () => data?.pages.flatMap(page => page.items) ?? [],
    [data],
  );
  return {
    tasks,
    isLoading: query.isPending,
    isFetchingMore: isFetchingNextPage,
    hasMore: hasNextPage,
    error: query.error,
    loadMore: () => {
      if (hasNextPage && !isFetchingNextPage) fetchNextPage();
    },
    retry: () => refetch(),
  };
}
