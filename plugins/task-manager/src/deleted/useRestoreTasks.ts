import { useApi } from '@backstage/core-plugin-api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify, useUndo } from '@portolan/frontend-kit';
import type { Undone } from '@portolan/frontend-kit';
import type { BulkResponse, Task } from '@portolan/plugin-task-manager-common';
import { taskManagerApiRef } from '../api';
import { useBulkReasons } from '../bulk';
import { DeletedList, TaskWriter, useTaskCache } from '../cache';
import { useTranslations } from '../translation';
import { takeBackEach } from '../undo';

type Restored = Pick<Task, 'id' | 'version'>;

function restoredOf({ results }: BulkResponse): Restored[] {
  return results.flatMap(({ id, outcome, version }) =>
    outcome === 'restored' && version ? { id, version } : [],
  );
}

/**
 * Restores deleted tasks, says which could not be, and offers to delete those
 * again that nobody has changed since.
 */
export function useRestoreTasks() {
  const api = useApi(taskManagerApiRef);
  const cache = useTaskCache();
  const notify = useNotify();
  const undo = useUndo();
  const reasons = useBulkReasons();
  const deleted = DeletedList.of(useQueryClient());
  const t = useTranslations();
  const deleteAgain = async (restored: Restored[]): Promise<Undone> => {
    const writer = TaskWriter.of(api);
    // One by one: many at once are deleted whatever their versions.
    const errors = await takeBackEach(restored, task =>
      writer.removeUnchanged(task),
    ).finally(() => {
      cache.refreshAll();
      deleted.refresh();
    });
    const count = restored.length - errors.length;
    return {
      undone: t('deletedTasks.deletedAgain', { count }),
      ...(errors.length > 0 && {
        notUndone: {
          title: t('deletedTasks.notDeletedAgain', { count: errors.length }),
          error: errors[0],
        },
      }),
    };
  };
  return useMutation({
    mutationFn: (tasks: readonly Task[]) =>
      api.bulkUpdate({ ids: tasks.map(({ id }) => id), action: 'restore' }),
    onMutate: async tasks => {
      const pending = undo.begin();
      await deleted.beginRestoring(tasks.map(({ id }) => id));
      return pending;
    },
    onSuccess: (response, tasks, pending) => {
      const restored = restoredOf(response);
      const ids = restored.map(({ id }) => id);
      deleted.endRestoring(
        response.results.flatMap(({ id, outcome }) =>
          outcome === 'restored' ? [] : id,
        ),
      );
      const { failed } = response;
      const done =
        ids.length === 1
          ? t('task.restored', {
              title: tasks.find(({ id }) => id === ids[0])?.title ?? '',
            })
          : t('deletedTasks.restored', { count: ids.length });
      const refused = t('deletedTasks.someNotRestored', { count: failed });
      if (ids.length > 0) {
        pending.done({
          title: failed
            ? t('bulk.partly', {
                done,
                refused,
                reasons: reasons(response).message,
              })
            : done,
          isPartial: failed > 0,
          undo: () => deleteAgain(restored),
          notUndone: t('deletedTasks.notDeletedAgain', { count: ids.length }),
          rows: ids,
        });
        return;
      }
      pending.dropped();
      if (failed > 0) {
        notify.failed(refused, reasons(response));
      }
    },
    onError: (error, tasks, pending) => {
      pending?.dropped();
      deleted.endRestoring(tasks.map(({ id }) => id));
      notify.failed(
        t('deletedTasks.notRestored'),
        error,
        t('error.notAllowed'),
      );
    },
    onSettled: () => cache.refreshAll(),
  });
}
