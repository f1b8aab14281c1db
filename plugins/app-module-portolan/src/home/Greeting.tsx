import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { pageLocale } from '@portolan/frontend-kit';
import { useEffect, useState } from 'react';
import { usePortalTranslations } from '../translation';

/** Says hello by name, with the day: people plan by it. */
export function Greeting() {
  const t = usePortalTranslations();
  const name = useFirstName();
  const today = new Intl.DateTimeFormat(pageLocale(), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }).format(new Date());
  return (
    <div>
      <Text as="h1" variant="title-medium" weight="bold">
        {name ? t('home.helloTo', { name }) : t('home.hello')}
      </Text>
      <Text as="p" variant="body-large" color="secondary">
        {today}
      </Text>
    </div>
  );
}

function useFirstName(): string | undefined {
  const identity = useApi(identityApiRef);
  const [name, setName] = useState<string>();
  useEffect(() => {
    let gone = false;
    identity.getProfileInfo().then(profile => {
      if (!gone) {
        setName(profile.displayName?.split(' ')[0]);
      }
    });
    return () => {
      gone = true;
    };
  }, [identity]);
  return name;
}
