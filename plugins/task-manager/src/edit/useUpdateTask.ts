import { useApi } from '@backstage/core-plugin-api';
import { useMutation } from '@tanstack/react-query';
import type { Task, TaskPatch } from '@portolan/plugin-task-manager-common';
import { useNotify, useUndo } from '@portolan/frontend-kit';
import { TaskConflictError, taskManagerApiRef } from '../api';
import { findClashes, TaskWriter, useTaskCache } from '../cache';
import { useAskAboutConflict } from '../conflict';
import { useTranslations } from '../translation';
import { useUndoUpdate } from '../undo';

/**
 * A change to one task; `base` is the task as the user saw it when they
 * began.
 */
export type TaskUpdate = { base: Task; patch: TaskPatch };

/**
 * Changes a task at once on the screen, says what was changed and offers to
 * undo it, and takes it back with the reason if the API refuses.
 */
export function useUpdateTask() {
  const api = useApi(taskManagerApiRef);
  const cache = useTaskCache();
  const notify = useNotify();
  const askAboutConflict = useAskAboutConflict();
  const t = useTranslations();
  const undo = useUndo();
  const offerUndo = useUndoUpdate();
  return useMutation({
    mutationFn: ({ base, patch }: TaskUpdate) =>
      TaskWriter.of(api).update(base, patch),
    onMutate: ({ base, patch }) => ({
      change: cache.begin(base, patch),
      pending: undo.begin(),
    }),
    onSuccess: ({ task, merged }, { base, patch }, { change, pending }) => {
      cache.confirm(change, task);
      offerUndo(pending, { base, patch, task });
      if (merged) {
        notify.info(t('conflict.merged'));
      }
    },
    onError: (error, { base, patch }, begun) => {
      begun?.pending.dropped();
      const change = begun?.change;
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
