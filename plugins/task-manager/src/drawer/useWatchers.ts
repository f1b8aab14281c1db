import { useApi } from '@backstage/core-plugin-api';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Task, Watcher } from '@portolan/plugin-task-manager-common';
import { useChange, useMe, useUndo } from '@portolan/frontend-kit';
import { taskManagerApiRef } from '../api';
import { queryKeys, useTaskCache } from '../cache';
import { useTranslations } from '../translation';

/** Who is told about a task's changes. */
export function useWatchers(taskId: string) {
  const api = useApi(taskManagerApiRef);
  return useQuery({
    queryKey: queryKeys.watchers(taskId),
    queryFn: ({ signal }) => api.listWatchers(taskId, { signal }),
  });
}

/** Starts or stops watching, at once on the screen, and offers to undo it. */
export function useSetWatching({ id, title }: Task) {
  const api = useApi(taskManagerApiRef);
  const cache = useTaskCache();
  const client = useQueryClient();
  const me = useMe();
  const t = useTranslations();
  const undo = useUndo();
  const queryKey = queryKeys.watchers(id);
  const failed = t('watchers.failed');
  const set = async (watching: boolean) => {
    await api.setWatching(id, watching);
    cache.recheck(id, 'watcher');
    return t(watching ? 'watchers.started' : 'watchers.stopped', { title });
  };
  const takeBack = async (watching: boolean) => {
    const undone = await set(!watching);
    await client.invalidateQueries({ queryKey });
    return { undone };
  };
  return useChange<boolean, Watcher[]>({
    queryKey,
    change: async watching => {
      const pending = undo.begin();
      try {
        pending.done({
          title: await set(watching),
          undo: () => takeBack(watching),
          notUndone: failed,
        });
      } catch (error) {
        pending.dropped();
        throw error;
      }
    },
    failed,
    expected: (before = [], watching) => {
      const others = before.filter(({ userRef }) => userRef !== me?.userRef);
      const since = new Date().toISOString();
      const mine = me && watching ? [{ userRef: me.userRef, since }] : [];
      return [...others, ...mine];
    },
  });
}
