import { useApi } from '@backstage/core-plugin-api';
import { useMutation } from '@tanstack/react-query';
import type { Task } from '@portolan/plugin-task-manager-common';
import { useNotify } from '@portolan/frontend-kit';
import { taskManagerApiRef } from '../api';
import { TaskWriter, useTaskCache } from '../cache';
import { useTranslations } from '../translation';

/** Brings a deleted task back. */
export function useRestoreTask() {
  const api = useApi(taskManagerApiRef);
  const cache = useTaskCache();
  const notify = useNotify();
  const t = useTranslations();
  return useMutation({
    mutationFn: (task: Task) => api.restoreTask(task.id),
    onSuccess: restored => {
      cache.put(restored);
      notify.done(t('task.restored', { title: restored.title }));
      cache.refreshStatistics();
    },
    onError: (error, task) =>
      notify.failed(t('task.notRestored', { title: task.title }), error),
  });
}

/** Deletes a task at once, and offers to bring it back. */
export function useDeleteTask() {
  const api = useApi(taskManagerApiRef);
  const cache = useTaskCache();
  const notify = useNotify();
  const t = useTranslations();
  const restore = useRestoreTask();
  return useMutation({
    mutationFn: (task: Task) => TaskWriter.of(api).remove(task),
    onMutate: task => cache.beginRemoval(task),
    onSuccess: (_result, task, removal) => {
      cache.confirmRemoval(removal);
      notify.done(t('task.deleted', { title: task.title }), {
        label: t('common.undo'),
        onPress: () => restore.mutate(task),
      });
      cache.refreshStatistics();
    },
    onError: (error, task, removal) => {
      if (removal) {
        cache.refuseRemoval(removal);
      }
      const title = t('task.notDeleted', { title: task.title });
      notify.failed(title, error, t('error.notAllowed'));
    },
  });
}
