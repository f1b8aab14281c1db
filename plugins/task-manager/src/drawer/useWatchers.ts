import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import type { Watcher } from '@portolan/plugin-task-manager-common';
import { useChange, useMe } from '@portolan/frontend-kit';
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

/** Starts or stops watching, at once on the screen. */
export function useSetWatching(taskId: string) {
  const api = useApi(taskManagerApiRef);
  const cache = useTaskCache();
  const me = useMe();
  const t = useTranslations();
  return useChange<boolean, Watcher[]>({
    queryKey: queryKeys.watchers(taskId),
    change: async watching => {
      await api.setWatching(taskId, watching);
      cache.recheck(taskId, 'watcher');
    },
    failed: t('watchers.failed'),
    expected: (before = [], watching) => {
      const others = before.filter(({ userRef }) => userRef !== me?.userRef);
      const since = new Date().toISOString();
      const mine = me && watching ? [{ userRef: me.userRef, since }] : [];
      return [...others, ...mine];
    },
  });
}
