import { useApi } from '@backstage/core-plugin-api';
import { useKeysetList } from '@portolan/frontend-kit';
import { taskManagerApiRef } from '../api';
import { queryKeys } from '../cache';

/** Who changed what about a task, newest first. */
export function useActivity(taskId: string) {
  const api = useApi(taskManagerApiRef);
  return useKeysetList({
    queryKey: queryKeys.activity(taskId),
    read: (cursor, request) => api.listActivity(taskId, cursor, request),
  });
}
