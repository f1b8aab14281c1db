import { useApi } from '@backstage/core-plugin-api';
import { useMutation } from '@tanstack/react-query';
import type { Task, TaskCreate } from '@portolan/plugin-task-manager-common';
import { statusOf, useNotify, useUndo } from '@portolan/frontend-kit';
import { taskManagerApiRef } from '../api';
import { TaskWriter, useTaskCache } from '../cache';
import { useTranslations } from '../translation';
import { useRestoreTask } from '../undo';

/** A new task; the key makes it one task however often it is sent. */
export type TaskCreation = { task: TaskCreate; key: string };

/**
 * Creates a task; a lost connection is tried again without making a second one.
 * Undo deletes the task unless others changed it since, and offers to restore
 * it.
 */
export function useCreateTask() {
  const api = useApi(taskManagerApiRef);
  const cache = useTaskCache();
  const t = useTranslations();
  const undo = useUndo();
  const notify = useNotify();
  const restoreTask = useRestoreTask();
  const restore = useMutation({
    mutationFn: restoreTask,
    onSuccess: ({ undone }) => notify.done(undone),
    onError: (error, { title }) =>
      notify.failed(
        t('task.notRestored', { title }),
        error,
        t('error.notAllowed'),
      ),
  });
  const remove = async (task: Task) => {
    const removal = cache.beginRemoval(task);
    try {
      await TaskWriter.of(api).removeUnchanged(task);
    } catch (error) {
      cache.refuseRemoval(removal);
      throw error;
    }
    cache.confirmRemoval(removal);
    cache.refreshStatistics();
    return {
      undone: t('task.deleted', { title: task.title }),
      action: {
        label: t('deletedTasks.restore'),
        onPress: () => restore.mutate(task),
      },
    };
  };
  return useMutation({
    mutationFn: ({ task, key }: TaskCreation) => api.createTask(task, key),
    retry: (failures, error) => failures < 2 && statusOf(error) === undefined,
    onMutate: () => undo.begin(),
    onSuccess: (task, _creation, pending) => {
      cache.put(task);
      cache.refreshStatistics();
      pending.done({
        title: t('quickAdd.created', { title: task.title }),
        // Said by who adds it, with the way to open it.
        isQuiet: true,
        undo: () => remove(task),
        notUndone: t('task.notDeleted', { title: task.title }),
        forbidden: t('error.notAllowed'),
      });
    },
    onError: (_error, _creation, pending) => pending?.dropped(),
  });
}
