import { useApi } from '@backstage/core-plugin-api';
import type { Task } from '@portolan/plugin-task-manager-common';
import { taskManagerApiRef } from '../api';
import { useTaskCache } from '../cache';
import { useTranslations } from '../translation';

/** Brings a deleted task back, and answers how that is told. */
export function useRestoreTask(): (task: Task) => Promise<{ undone: string }> {
  const api = useApi(taskManagerApiRef);
  const cache = useTaskCache();
  const t = useTranslations();
  return async ({ id, title }) => {
    cache.put(await api.restoreTask(id));
    cache.refreshStatistics();
    return { undone: t('task.restored', { title }) };
  };
}
