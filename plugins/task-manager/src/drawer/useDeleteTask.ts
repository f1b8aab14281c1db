import { useApi } from '@backstage/core-plugin-api';
import { useMutation } from '@tanstack/react-query';
import type { Task } from '@portolan/plugin-task-manager-common';
import { useNotify, useUndo } from '@portolan/frontend-kit';
import { taskManagerApiRef } from '../api';
import { TaskWriter, useTaskCache } from '../cache';
import { useTranslations } from '../translation';
import { useRestoreTask } from '../undo';

/** Deletes a task at once, and offers to bring it back. */
export function useDeleteTask() {
  const api = useApi(taskManagerApiRef);
  const cache = useTaskCache();
  const notify = useNotify();
  const t = useTranslations();
  const undo = useUndo();
  const restore = useRestoreTask();
  return useMutation({
    mutationFn: (task: Task) => TaskWriter.of(api).remove(task),
    onMutate: task => ({
      removal: cache.beginRemoval(task),
      pending: undo.begin(),
    }),
    onSuccess: (_result, task, { removal, pending }) => {
      const { id, title } = task;
      cache.confirmRemoval(removal);
      pending.done({
        title: t('task.deleted', { title }),
        undo: () => restore(task),
        notUndone: t('task.notRestored', { title }),
        forbidden: t('error.notAllowed'),
        rows: [id],
      });
      cache.refreshStatistics();
    },
    onError: (error, task, begun) => {
      begun?.pending.dropped();
      if (begun) {
        cache.refuseRemoval(begun.removal);
      }
      const title = t('task.notDeleted', { title: task.title });
      notify.failed(title, error, t('error.notAllowed'));
    },
  });
}
