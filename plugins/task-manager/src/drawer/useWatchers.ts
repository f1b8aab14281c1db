import { useApi } from '@backstage/core-plugin-api';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Watcher } from '@portolan/plugin-task-manager-common';
import { useMe, useNotify } from '@portolan/frontend-kit';
import { taskManagerApiRef } from '../api';
import { queryKeys } from '../cache';
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
  const client = useQueryClient();
  const me = useMe();
  const notify = useNotify();
  const t = useTranslations();
  const queryKey = queryKeys.watchers(taskId);
  return useMutation({
    mutationFn: (watching: boolean) => api.setWatching(taskId, watching),
    onMutate: watching => {
      const before = client.getQueryData<Watcher[]>(queryKey);
      const others =
        before?.filter(({ userRef }) => userRef !== me?.userRef) ?? [];
      const since = new Date().toISOString();
      const mine = me && watching ? [{ userRef: me.userRef, since }] : [];
      client.setQueryData<Watcher[]>(queryKey, [...others, ...mine]);
      return { before };
    },
    onError: (error, _watching, context) => {
      client.setQueryData(queryKey, context?.before);
      notify.failed(t('watchers.failed'), error);
    },
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
}
