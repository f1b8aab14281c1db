import { ProxiedSignInPage } from '@backstage/core-components';
import type { SignInPageProps } from '@backstage/plugin-app-react';
import { Text } from '@backstage/ui';
import { useState } from 'react';
import { usePortalTranslations } from '../translation';
import { PersonButton } from './PersonButton';
import {
  forgetPerson,
  rememberedPerson,
  rememberPerson,
} from './rememberedPerson';
import { RetryNotice } from './RetryNotice';
import type { DemoPerson } from './signInConfig';
import { SignInLayout } from './SignInLayout';
import styles from './DemoSignIn.module.css';
import { withSignOut } from './withSignOut';

/** Props of {@link DemoSignIn}. */
export type DemoSignInProps = {
  people: DemoPerson[];
  onSignInSuccess: SignInPageProps['onSignInSuccess'];
};

/** Lets a visitor of the demo choose who to be; a reload keeps the choice. */
export function DemoSignIn(props: DemoSignInProps) {
  const [ref, setRef] = useState(rememberedPerson);
  const [attempt, setAttempt] = useState(0);
  const person = props.people.find(candidate => candidate.ref === ref);

  if (!person) {
    return (
      <PersonList
        people={props.people}
        onChoose={chosen => {
          rememberPerson(chosen);
          setRef(chosen);
        }}
      />
    );
  }
  return (
    <ProxiedSignInPage
      key={attempt}
      provider="demo"
      headers={{ 'x-portolan-demo-person': person.ref }}
      onSignInSuccess={identity =>
        props.onSignInSuccess(withSignOut(identity, forgetPerson))
      }
      ErrorComponent={({ error }) => (
        <RetryNotice
          person={person}
          error={error}
          onRetry={() => setAttempt(attempt + 1)}
          onBack={() => {
            forgetPerson();
            setRef(undefined);
          }}
        />
      )}
    />
  );
}

type PersonListProps = {
  people: DemoPerson[];
  onChoose(ref: string): void;
};

function PersonList(props: PersonListProps) {
  const t = usePortalTranslations();
  return (
    <SignInLayout title={t('signIn.choose')}>
      <Text variant="body-large" color="secondary">
        {t('signIn.chooseText')}
      </Text>
      <ul className={styles.people}>
        {props.people.map(person => (
          <li key={person.ref}>
            <PersonButton
              person={person}
              onPress={() => props.onChoose(person.ref)}
            />
          </li>
        ))}
      </ul>
    </SignInLayout>
  );
}
