import { useApi } from '@backstage/frontend-plugin-api';
import { notificationsApiRef } from '@backstage/plugin-notifications';

/** Marks a notification read that one opens; if that fails, the next one is. */
export function useMarkRead(): (id: string) => void {
  const notificationsApi = useApi(notificationsApiRef);
  return id => {
    notificationsApi
      .updateNotifications({ ids: [id], read: true })
      .catch(() => {});
  };
}
