import { useApi } from '@backstage/core-plugin-api';
import { useNotify } from '@portolan/frontend-kit';
import type { Undone } from '@portolan/frontend-kit';
import type { ImportChange } from '@portolan/plugin-task-manager-common';
import { useMutation } from '@tanstack/react-query';
import { taskManagerApiRef, type TaskManagerApi } from '../api';
import { useTaskCache } from '../cache';
import { useTranslations } from '../translation';

type Change = { importId: string; action: ImportChange['action'] };

/** How many tasks were changed, and how many were not. */
type Changed = { changed: number; failed: number };

/** Some of it at a time, as the API has it, until all is done. */
async function changeAll(
  api: TaskManagerApi,
  { importId, action }: Change,
): Promise<Changed> {
  const total = { changed: 0, failed: 0 };
  let after: string | undefined;
  do {
    const result = await api.changeImport(importId, {
      action,
      ...(after && { after }),
    });
    total.changed += result.changed;
    total.failed += result.failed;
    after = result.next;
  } while (after !== undefined);
  return total;
}

/** Deletes what an import created, and offers to bring it back. */
export function useUndoImport(): (importId: string) => Promise<Undone> {
  const api = useApi(taskManagerApiRef);
  const cache = useTaskCache();
  const notify = useNotify();
  const t = useTranslations();
  const change = async (next: Change) => {
    try {
      return await changeAll(api, next);
    } finally {
      cache.refreshAll();
    }
  };
  const restore = useMutation({
    mutationFn: (importId: string) => change({ importId, action: 'restore' }),
    onSuccess: ({ changed, failed }) => {
      if (changed > 0) {
        notify.done(t('import.restored', { count: changed }));
      }
      if (failed > 0) {
        notify.failed(
          t('import.someNotRestored', { count: failed }),
          new Error(t('error.notAllowed')),
        );
      }
    },
    onError: error => notify.failed(t('import.notRestored'), error),
  });
  return async importId => {
    const { changed, failed } = await change({ importId, action: 'delete' });
    return {
      undone: t('import.undone', { count: changed }),
      action: {
        label: t('import.restore'),
        onPress: () => restore.mutate(importId),
      },
      ...(failed > 0 && {
        notUndone: {
          title: t('import.someNotUndone', { count: failed }),
          error: new Error(t('error.notAllowed')),
        },
      }),
    };
  };
}
