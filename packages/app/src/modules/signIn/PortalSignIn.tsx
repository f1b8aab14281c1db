import { ProxiedSignInPage, SignInPage } from '@backstage/core-components';
import { githubAuthApiRef } from '@backstage/core-plugin-api';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import type { SignInPageProps } from '@backstage/plugin-app-react';
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
  return (
    <SignInLayout title="Nobody can sign in yet">
      The configuration names no way to sign in. Start the portal with one of
      the files app-config.sign-in-alb.yaml and app-config.sign-in-github.yaml.
    </SignInLayout>
  );
}

function GitHubSignIn(props: SignInPageProps) {
  return (
    <SignInPage
      {...props}
      title="Portolan"
      align="center"
      provider={{
        id: 'github',
        title: 'GitHub',
        message: 'Sign in with your GitHub account',
        apiRef: githubAuthApiRef,
      }}
    />
  );
}
