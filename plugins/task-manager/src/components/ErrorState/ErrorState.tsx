import { Alert, Button } from '@backstage/ui';
import { statusOf } from '../../errors';
import { useReason } from '../../hooks/useReason';
import { useTranslations } from '../../hooks/useTranslations';

/** What went wrong, and what to do about it. */
export type ErrorStateProps = { error: Error; onRetry: () => void };

/** Says what could not be loaded and why, and offers to try again. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const t = useTranslations();
  const reasonOf = useReason();
  const forbidden = statusOf(error) === 403;
  return (
    <Alert
      role="alert"
      status={forbidden ? 'warning' : 'danger'}
      icon
      title={forbidden ? t('error.forbidden') : t('error.notLoaded')}
      description={reasonOf(error, 'error.forbiddenText')}
      customActions={
        <Button size="small" variant="secondary" onPress={onRetry}>
          {t('common.retry')}
        </Button>
      }
    />
  );
}
