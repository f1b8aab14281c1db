import { Alert } from '@backstage/ui';
import { useTranslations } from '../translation';
import { useViews } from './useViews';

/**
 * Says that a link is of a view that the user does not have: its name is not
 * there, and what it shows may have changed since.
 */
export function UnknownView({ viewId }: { viewId: string | undefined }) {
  const t = useTranslations();
  const { data: views } = useViews();
  const isKnown = !viewId || !views || views.some(({ id }) => id === viewId);
  return isKnown ? null : (
    <Alert
      role="status"
      status="warning"
      icon
      title={t('views.unknown')}
      description={t('views.unknownText')}
    />
  );
}
