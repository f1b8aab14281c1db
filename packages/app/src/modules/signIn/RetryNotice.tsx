import { Button, Flex, Text } from '@backstage/ui';
import { useEffect } from 'react';
import type { DemoPerson } from './signInConfig';
import { SignInLayout } from './SignInLayout';

const RETRY_MS = 2_000;

/** Props of {@link RetryNotice}. */
export interface RetryNoticeProps {
  person: DemoPerson;
  error?: Error;
  onRetry(): void;
  onBack(): void;
}

/**
 * Says that the sign-in didn't work, and tries again by itself: a portal that
 * has just started reads its people into the catalog for some seconds.
 */
export function RetryNotice(props: RetryNoticeProps) {
  const { onRetry } = props;
  useEffect(() => {
    const timer = setTimeout(onRetry, RETRY_MS);
    return () => clearTimeout(timer);
  }, [onRetry]);

  return (
    <SignInLayout title="One moment">
      <div role="status">
        <Text variant="body-large">
          The portal can't sign you in as {props.person.displayName} yet. Right
          after a start it needs some seconds to read its people; this page
          tries again by itself.
        </Text>
      </div>
      <Text color="secondary">{props.error?.message}</Text>
      <Flex>
        <Button onPress={onRetry}>Try again now</Button>
        <Button variant="secondary" onPress={props.onBack}>
          Choose someone else
        </Button>
      </Flex>
    </SignInLayout>
  );
}
