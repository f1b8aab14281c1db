import { useApi } from '@backstage/core-plugin-api';
import { useMutation } from '@tanstack/react-query';
import type { TaskCreate } from '@portolan/plugin-task-manager-common';
import { statusOf } from '@portolan/frontend-kit';
import { taskManagerApiRef } from '../api';
import { useTaskCache } from '../cache';

/** A new task; the key makes it one task however often it is sent. */
export type TaskCreation = { task: TaskCreate; key: string };

/**
 * Creates a task; a lost connection is tried again without making a second one.
 */
export function useCreateTask() {
  const api = useApi(taskManagerApiRef);
  const cache = useTaskCache();
  return useMutation({
    mutationFn: ({ task, key }: TaskCreation) => api.createTask(task, key),
    retry: (failures, error) => failures < 2 && statusOf(error) === undefined,
    onSuccess: task => {
      cache.put(task);
      cache.refreshStatistics();
    },
  });
}
