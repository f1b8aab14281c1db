import { useApi } from '@backstage/core-plugin-api';
import { useMutation } from '@tanstack/react-query';
import type { Task, TaskPatch } from '@portolan/plugin-task-manager-common';
import { useNotify } from '@portolan/frontend-kit';
import { TaskConflictError, taskManagerApiRef } from '../api';
import { findClashes, TaskWriter, useTaskCache } from '../cache';
import { useAskAboutConflict } from '../conflict';
import { useTranslations } from '../translation';

/**
 * A change to one task; `base` is the task as the user saw it when they
 * began.
 */
export type TaskUpdate = { base: Task; patch: TaskPatch };

/**
 * Changes a task at once on the screen, and takes it back with the reason if
 * the API refuses.
 */
export function useUpdateTask() {
  const api = useApi(taskManagerApiRef);
  const cache = useTaskCache();
  const notify = useNotify();
  const askAboutConflict = useAskAboutConflict();
  const t = useTranslations();
  return useMutation({
    mutationFn: ({ base, patch }: TaskUpdate) =>
      TaskWriter.of(api).update(base, patch),
    onMutate: ({ base, patch }) => cache.begin(base, patch),
    onSuccess: ({ task, merged }, _update, change) => {
      cache.confirm(change, task);
      if (merged) {
        notify.info(t('conflict.merged'));
      }
    },
    onError: (error, { base, patch }, change) => {
      if (error instanceof TaskConflictError) {
        const current = error.currentTask;
        if (change) {
          cache.refuse(change, current);
        }
        const fields = findClashes(base, patch, current);
        askAboutConflict({ base, patch, current, fields });
        return;
      }
      if (change) {
        cache.refuse(change);
      }
      const title = t('task.notSaved', { title: base.title });
      notify.failed(title, error, t('error.notAllowed'));
    },
    onSettled: (_result, _error, { base }) => {
      cache.refreshStatistics();
      cache.refreshHistory(base.id);
    },
  });
}
