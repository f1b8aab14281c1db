import { useApi } from '@backstage/core-plugin-api';
import { useMutation } from '@tanstack/react-query';
import type { Task, TaskStatus } from '@portolan/plugin-task-manager-common';
import { useNotify } from '@portolan/frontend-kit';
import { taskManagerApiRef } from '../api';
import { TaskWriter, useTaskCache } from '../cache';
import type { Neighbours } from '../cache';
import { useTranslations } from '../translation';

/** Where a task was dropped. */
export type TaskDrop = { task: Task; status: TaskStatus } & Neighbours;

/**
 * Moves a task on the board at once, and back with the reason if the API
 * refuses.
 */
export function useMoveTask() {
  const api = useApi(taskManagerApiRef);
  const cache = useTaskCache();
  const notify = useNotify();
  const t = useTranslations();
  return useMutation({
    mutationFn: ({ task, status, after, before }: TaskDrop) =>
      TaskWriter.of(api).move(task, {
        ...(status !== task.status && { status }),
        ...(after && { after }),
        ...(before && { before }),
      }),
    // One move after another, so that each finds its neighbours where the
    // user saw them.
    scope: { id: 'move-task' },
    onMutate: ({ task, status, after, before }) =>
      cache.begin(task, { status }, { after, before }),
    onSuccess: (task, _drop, change) => cache.confirm(change, task),
    onError: (error, { task }, change) => {
      if (change) {
        cache.refuse(change);
      }
      const title = t('task.notMoved', { title: task.title });
      notify.failed(title, error, t('error.notAllowed'));
    },
    onSettled: (_result, _error, { task }) => {
      cache.refreshStatistics();
      cache.refreshHistory(task.id);
    },
  });
}
