import { Button, Flex, Text } from '@backstage/ui';
import { useEffect } from 'react';
import { usePortalTranslations } from '../translation';
import type { DemoPerson } from './signInConfig';
import { SignInLayout } from './SignInLayout';

const RETRY_MS = 2_000;

/** Props of {@link RetryNotice}. */
export type RetryNoticeProps = {
  person: DemoPerson;
  error?: Error;
  onRetry(): void;
  onBack(): void;
};

/**
 * Says that the sign-in didn't work, and tries again by itself: a portal that
 * has just started reads its people into the catalog for some seconds.
 */
export function RetryNotice(props: RetryNoticeProps) {
  const t = usePortalTranslations();
  const { onRetry } = props;
  useEffect(() => {
    const timer = setTimeout(onRetry, RETRY_MS);
    return () => clearTimeout(timer);
  }, [onRetry]);

  return (
    <SignInLayout title={t('signIn.retrying')}>
      <div role="status">
        <Text variant="body-large">
          {t('signIn.retryingText', { name: props.person.displayName })}
        </Text>
      </div>
      <Text color="secondary">{props.error?.message}</Text>
      <Flex>
        <Button onPress={onRetry}>{t('signIn.retryNow')}</Button>
        <Button variant="secondary" onPress={props.onBack}>
          {t('signIn.chooseAgain')}
        </Button>
      </Flex>
    </SignInLayout>
  );
}
