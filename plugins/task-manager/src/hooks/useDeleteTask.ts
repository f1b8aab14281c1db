import { useApi } from '@backstage/core-plugin-api';
import { useMutation } from '@tanstack/react-query';
import type { Task } from '@portolan/plugin-task-manager-common';
import { taskManagerApiRef } from '../api';
import { TaskWriter } from '../cache/TaskWriter';
import { useNotify } from './useNotify';
import { useTaskCache } from './useTaskCache';
import { useTranslations } from './useTranslations';

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
    onMutate: task => {
      const place = cache.placeOf(task.id);
      cache.remove(task.id);
      return { place };
    },
    onSuccess: (_result, task) => {
      notify.done(t('task.deleted', { title: task.title }), {
        label: t('common.undo'),
        onPress: () => restore.mutate(task),
      });
      cache.refreshStatistics();
    },
    onError: (error, task, context) => {
      if (context) cache.putBack(task, context.place);
      const title = t('task.notDeleted', { title: task.title });
      notify.failed(title, error, 'error.notConcerned');
    },
  });
}
