import { Alert } from '@backstage/ui';
import { useKitTranslations } from '../translation';
import { useOnline } from './useOnline';

/**
 * Says that there is no network, and what becomes of the user's changes.
 *
 * @public
 */
export function OfflineBanner() {
  const t = useKitTranslations();
  const online = useOnline();
  return (
    <div role="status">
      {!online && (
        <Alert
          status="warning"
          icon
          title={t('offline.title')}
          description={t('offline.text')}
        />
      )}
    </div>
  );
}
