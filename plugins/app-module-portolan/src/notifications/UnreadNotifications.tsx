import { useNotificationsApi } from '@backstage/plugin-notifications';
import { Link } from '@backstage/ui';
import type { Notification } from '@backstage/plugin-notifications-common';
import { ErrorState, Skeletons, Time } from '@portolan/frontend-kit';
import { usePortalTranslations } from '../translation';
import { useMarkRead } from './useMarkRead';
import styles from './UnreadNotifications.module.css';

const LIMIT = 5;

const PAGE = '/notifications';

/**
 * The newest notifications that the user has not read. Each leads to what it is
 * about, and opening it marks it read; Backstage's own widget leads to the list
 * of all instead.
 */
export function UnreadNotifications() {
  const t = usePortalTranslations();
  const { value, error, retry } = useNotificationsApi(
    api => api.getNotifications({ read: false, limit: LIMIT, sort: 'created' }),
    [],
  );
  return (
    <section className={styles.root} aria-label={t('notifications.unread')}>
      <h2 className={styles.title}>{t('notifications.unread')}</h2>
      {error && <ErrorState error={error} onRetry={retry} />}
      {!error && !value && (
        <div aria-busy>
          <Skeletons heights={[120]} />
        </div>
      )}
      {value?.notifications.length === 0 && <p>{t('notifications.none')}</p>}
      {value && value.notifications.length > 0 && (
        <ul className={styles.list}>
          {value.notifications.map(notification => (
            <Item key={notification.id} notification={notification} />
          ))}
        </ul>
      )}
      <Link href={PAGE} className={styles.end}>
        {t('notifications.all')}
      </Link>
    </section>
  );
}

function Item({ notification }: { notification: Notification }) {
  const { id, created, origin, payload } = notification;
  const markRead = useMarkRead();
  return (
    <li>
      <Link
        href={payload.link ?? `${PAGE}?id=${encodeURIComponent(id)}`}
        className={styles.text}
        onClick={() => markRead(id)}
      >
        {payload.title}
      </Link>
      <div className={styles.about}>
        {origin} · <Time iso={new Date(created).toISOString()} />
      </div>
    </li>
  );
}
