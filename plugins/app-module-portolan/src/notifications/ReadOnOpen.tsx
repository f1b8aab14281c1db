import type { MouseEvent, ReactNode } from 'react';
import { useMarkRead } from './useMarkRead';

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
  const markRead = useMarkRead();
  const onOpen = (event: MouseEvent) => {
    const id = openedBy(event);
    if (id) {
      markRead(id);
    }
  };
  return (
    <div role="presentation" onClickCapture={onOpen} onAuxClickCapture={onOpen}>
      {children}
    </div>
  );
}
