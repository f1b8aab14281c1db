import { Alert } from '@backstage/ui';
import { useOnline } from '../../hooks/useOnline';
import { useTranslations } from '../../hooks/useTranslations';

/** Says that there is no network, and what becomes of the reader's changes. */
export function OfflineBanner() {
  const t = useTranslations();
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
