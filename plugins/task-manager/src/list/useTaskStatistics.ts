import { useApi } from '@backstage/core-plugin-api';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { TaskFilter } from '@portolan/plugin-task-manager-common';
import { taskManagerApiRef } from '../api';
import { queryKeys } from '../cache';

/** Counts of the tasks that match the filter. */
export function useTaskStatistics(filter: TaskFilter, enabled = true) {
  const api = useApi(taskManagerApiRef);
  return useQuery({
    queryKey: queryKeys.statistics(filter),
    queryFn: ({ signal }) => api.getStatistics(filter, { signal }),
    placeholderData: keepPreviousData,
    enabled,
  });
}
