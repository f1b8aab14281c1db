import { Alert, Button } from '@backstage/ui';
import { SignInAgain, statusOf, useReason } from '../messages';
import { useKitTranslations } from '../translation';

/**
 * What went wrong, and what trying again does.
 *
 * @public
 */
export type ErrorStateProps = { error: Error; onRetry: () => void };

/**
 * Says what could not be loaded and why, and offers to try again.
 *
 * @public
 */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const t = useKitTranslations();
  const reasonOf = useReason();
  const forbidden = statusOf(error) === 403;
  return (
    <Alert
      role="alert"
      status={forbidden ? 'warning' : 'danger'}
      icon
      title={forbidden ? t('error.forbidden') : t('error.notLoaded')}
      description={reasonOf(error, t('error.forbiddenText'))}
      customActions={
        statusOf(error) === 401 ? (
          <SignInAgain />
        ) : (
          <Button size="small" variant="secondary" onPress={onRetry}>
            {t('common.retry')}
          </Button>
        )
      }
    />
  );
}
