import { useApi } from '@backstage/core-plugin-api';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Preferences } from '@portolan/plugin-task-manager-common';
import { useNotify } from '@portolan/frontend-kit';
import { taskManagerApiRef } from '../api';
import { queryKeys } from '../cache';
import { useTranslations } from '../translation';

/** What the user is told about. */
export function usePreferences() {
  const api = useApi(taskManagerApiRef);
  return useQuery({
    queryKey: queryKeys.preferences(),
    queryFn: ({ signal }) => api.getPreferences({ signal }),
  });
}

/** Changes what the user is told about, at once on the screen. */
export function useSavePreferences() {
  const api = useApi(taskManagerApiRef);
  const client = useQueryClient();
  const notify = useNotify();
  const t = useTranslations();
  const queryKey = queryKeys.preferences();
  return useMutation({
    mutationFn: (preferences: Preferences) =>
      api.replacePreferences(preferences),
    scope: { id: 'preferences' },
    onMutate: preferences => {
      const before = client.getQueryData<Preferences>(queryKey);
      client.setQueryData(queryKey, preferences);
      return { before };
    },
    onError: (error, _preferences, context) => {
      client.setQueryData(queryKey, context?.before);
      notify.failed(t('notifications.failed'), error);
    },
  });
}
