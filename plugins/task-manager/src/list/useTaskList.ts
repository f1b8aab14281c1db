import { useApi } from '@backstage/core-plugin-api';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { Query } from '@tanstack/react-query';
import type { Task } from '@portolan/plugin-task-manager-common';
import { useMemo } from 'react';
import { taskManagerApiRef } from '../api';
import { queryKeys, isLong, useTaskCache } from '../cache';
import type { ListedPage, TaskListKey, TaskPages } from '../cache';
import type { Freshness } from './freshnessContext';
import { useFreshness } from './useFreshness';

/** Enough rows to fill a tall screen twice. */
const PAGE_SIZE = 50;

/**
 * Changes are told of as they happen, but nothing tells when that connection
 * has failed for a while.
 */
const MISSED_CHANGES_MS = 120_000;

/** A list of tasks that grows as one scrolls. */
export type TaskList = {
  tasks: Task[];
  isLoading: boolean;
  isFetchingMore: boolean;
  hasMore: boolean;
  error: Error | null;
  loadMore: () => void;
  retry: () => void;
  /** For those who show the tasks one by one. */
  freshness: Freshness;
};

/**
 * A long list is kept fresh page by page: to read all its pages again would
 * cost more than it tells.
 */
function isShort({ state }: Query<any, any, any, any>): boolean {
  return !isLong(state.data as TaskPages | undefined);
}

/** The tasks that match the filter, page by page. */
export function useTaskList(
  key: TaskListKey,
  options: { pageSize?: number; enabled?: boolean } = {},
): TaskList {
  const { pageSize = PAGE_SIZE, enabled = true } = options;
  const api = useApi(taskManagerApiRef);
  const cache = useTaskCache();
  const query = useInfiniteQuery<
    ListedPage,
    Error,
    TaskPages,
    ReturnType<typeof queryKeys.list>,
    string | undefined
  >({
    queryKey: queryKeys.list(key),
    queryFn: async ({ pageParam, signal }) => {
      const readAt = Date.now();
      const request = { ...key, limit: pageSize, cursor: pageParam };
      const page = await api.listTasks(request, { signal });
      return cache.withoutDeleted({ ...page, readAt });
    },
    initialPageParam: undefined,
    getNextPageParam: page => page.pageInfo.nextCursor,
    placeholderData: keepPreviousData,
    refetchOnMount: isShort,
    refetchOnReconnect: isShort,
    refetchOnWindowFocus: isShort,
    refetchInterval: shown => isShort(shown) && MISSED_CHANGES_MS,
    enabled,
  });
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } =
    query;
  const fresh = useFreshness({ key, pages: data, pageSize });
  const tasks = useMemo(
    () => data?.pages.flatMap(page => page.items) ?? [],
    [data],
  );
  return {
    tasks,
    isLoading: query.isPending,
    isFetchingMore: isFetchingNextPage,
    hasMore: hasNextPage,
    error: query.error ?? fresh.error,
    loadMore: () => {
      if (hasNextPage && !isFetchingNextPage) {
        fetchNextPage();
      }
    },
    retry: () => {
      if (query.isFetchNextPageError) {
        fetchNextPage();
      } else if (isLong(data)) {
        fresh.retry();
      } else {
        refetch();
      }
    },
    freshness: fresh.freshness,
  };
}
