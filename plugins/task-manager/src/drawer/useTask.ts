import { useApi } from '@backstage/core-plugin-api';
import { hashKey, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Task } from '@portolan/plugin-task-manager-common';
import { useEffect, useRef } from 'react';
import { statusOf } from '@portolan/frontend-kit';
import { taskManagerApiRef } from '../api';
import { queryKeys, useTaskCache } from '../cache';

/**
 * Calls back when a task has been taken off the screen, of which those who show
 * it learn nothing otherwise.
 */
function useOnRemoved(id: string, onRemoved: () => void): void {
  const client = useQueryClient();
  useEffect(() => {
    const hash = hashKey(queryKeys.task(id));
    return client.getQueryCache().subscribe(({ type, query }) => {
      if (type === 'removed' && query.queryHash === hash) {
        onRemoved();
      }
    });
  }, [client, id, onRemoved]);
}

/**
 * One task; what a list already knows of it shows at once. `isGone` is true
 * once it has been deleted or is no longer for these eyes; `task` is then what
 * it was.
 */
export function useTask(id: string) {
  const api = useApi(taskManagerApiRef);
  const cache = useTaskCache();
  const last = useRef<Task>();
  const { data, error, isPending, refetch } = useQuery<Task>({
    queryKey: queryKeys.task(id),
    queryFn: ({ signal }) => api.getTask(id, { signal }),
    placeholderData: () => cache.find(id),
  });
  useOnRemoved(id, refetch);
  if (data) {
    last.current = data;
  }
  const known = last.current?.id === id ? last.current : undefined;
  const status = statusOf(error);
  return {
    task: data ?? known,
    error,
    isPending,
    isGone: status === 404 || status === 403,
    refetch,
  };
}
