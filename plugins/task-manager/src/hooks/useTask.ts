import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import type { Task } from '@portolan/plugin-task-manager-common';
import { taskManagerApiRef } from '../api';
import { queryKeys } from '../cache/queryKeys';
import { useTaskCache } from './useTaskCache';

/** One task; what a list already knows of it shows at once. */
export function useTask(id: string) {
  const api = useApi(taskManagerApiRef);
  const cache = useTaskCache();
  return useQuery<Task>({
    queryKey: queryKeys.task(id),
    queryFn: ({ signal }) => api.getTask(id, { signal }),
    placeholderData: () => cache.find(id),
  });
}
