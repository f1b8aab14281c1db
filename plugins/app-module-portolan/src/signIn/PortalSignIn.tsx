import { ProxiedSignInPage, SignInPage } from '@backstage/core-components';
import { githubAuthApiRef } from '@backstage/core-plugin-api';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import type { SignInPageProps } from '@backstage/plugin-app-react';
import { usePortalTranslations } from '../translation';
import { DemoSignIn } from './DemoSignIn';
import { readDemoPeople, readSignInMethods } from './signInConfig';
import { SignInLayout } from './SignInLayout';

/**
 * Signs in by the configured way. The load balancer knows its people already,
 * so it is asked first, and GitHub only where it has nobody.
 */
export function PortalSignIn(props: SignInPageProps) {
  const config = useApi(configApiRef);
  const methods = readSignInMethods(config);

  if (methods.demo) {
    return (
      <DemoSignIn
        people={readDemoPeople(config)}
        onSignInSuccess={props.onSignInSuccess}
      />
    );
  }
  if (methods.awsalb) {
    return (
      <ProxiedSignInPage
        provider="awsalb"
        onSignInSuccess={props.onSignInSuccess}
        ErrorComponent={
          methods.github ? () => <GitHubSignIn {...props} /> : undefined
        }
      />
    );
  }
  if (methods.github) {
    return <GitHubSignIn {...props} />;
  }
  return <NoSignIn />;
}

function GitHubSignIn(props: SignInPageProps) {
  const t = usePortalTranslations();
  return (
    <SignInPage
      {...props}
      title="Portolan"
      align="center"
      provider={{
        id: 'github',
        title: 'GitHub',
        message: t('signIn.github'),
        apiRef: githubAuthApiRef,
      }}
    />
  );
}

function NoSignIn() {
  const t = usePortalTranslations();
  return (
    <SignInLayout title={t('signIn.noMethod')}>
      {t('signIn.noMethodText')}
    </SignInLayout>
  );
}
