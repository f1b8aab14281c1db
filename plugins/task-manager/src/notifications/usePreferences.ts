import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import type { Preferences } from '@portolan/plugin-task-manager-common';
import { useChange } from '@portolan/frontend-kit';
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
  const t = useTranslations();
  return useChange<Preferences, Preferences>({
    queryKey: queryKeys.preferences(),
    change: preferences => api.replacePreferences(preferences),
    failed: t('notifications.failed'),
    expected: (_before, preferences) => preferences,
    scope: { id: 'preferences' },
    refresh: false,
  });
}
