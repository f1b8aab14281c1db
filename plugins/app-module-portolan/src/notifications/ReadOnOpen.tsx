import { useApi } from '@backstage/frontend-plugin-api';
import { notificationsApiRef } from '@backstage/plugin-notifications';
import type { MouseEvent, ReactNode } from 'react';

/** What Backstage's list calls the element of a notification. */
const ID = /^notification-(.+)$/;

function openedBy({ target }: MouseEvent): string | undefined {
  const link = target instanceof Element ? target.closest('a[href]') : null;
  const row = link?.closest('[id^="notification-"]');
  return row ? ID.exec(row.id)?.[1] : undefined;
}

/**
 * Around Backstage's list of notifications: who opens what a notification leads
 * to has read it.
 */
export function ReadOnOpen({ children }: { children: ReactNode }) {
  const notificationsApi = useApi(notificationsApiRef);
  const markRead = (event: MouseEvent) => {
    const id = openedBy(event);
    if (id) {
      // If that fails, it is marked by the next one.
      notificationsApi
        .updateNotifications({ ids: [id], read: true })
        .catch(() => {});
    }
  };
  return (
    <div
      role="presentation"
      onClickCapture={markRead}
      onAuxClickCapture={markRead}
    >
      {children}
    </div>
  );
}
