import {
  NotificationsSidebarItem,
  useNotificationsApi,
} from '@backstage/plugin-notifications';
import { useSignal } from '@backstage/plugin-signals-react';
import { useEffect } from 'react';
import { usePortalTranslations } from '../translation';

/**
 * Where one finds what one has not read, which the tab's title counts as well.
 * Backstage's own count in the title is left out: where a title changes twice
 * within a tenth of a second, as when a page opens, it swaps the two for some
 * seconds, and may keep the former.
 */
export function NotificationsItem() {
  const t = usePortalTranslations();
  useEffect(takeTitleFromCounter, []);
  useCountInTitle(useUnread());
  return (
    <NotificationsSidebarItem
      titleCounterEnabled={false}
      text={t('nav.notifications')}
    />
  );
}

/**
 * The counter writes titles though it is switched off, and watches the element
 * that was there when it began. Effects of a child run first.
 */
function takeTitleFromCounter() {
  const title = document.querySelector('title');
  title?.replaceWith(title.cloneNode(true));
}

function useUnread(): number {
  const { lastSignal } = useSignal('notifications');
  const { value } = useNotificationsApi(api => api.getStatus(), [lastSignal]);
  return value?.unread ?? 0;
}

/** Keeps the count before whatever title a page gives itself. */
function useCountInTitle(count: number) {
  useEffect(() => {
    const show = () => {
      const bare = document.title.replace(/^\(\d+\) /, '');
      const title = count > 0 ? `(${count}) ${bare}` : bare;
      if (document.title !== title) {
        document.title = title;
      }
    };
    show();
    const observer = new MutationObserver(show);
    observer.observe(document.head, {
      childList: true,
      subtree: true,
      characterData: true,
    });
    return () => observer.disconnect();
  }, [count]);
}
