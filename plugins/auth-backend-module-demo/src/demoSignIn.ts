import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  authProvidersExtensionPoint,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';
import {
  createDemoAuthenticator,
  resolveDemoPerson,
} from './demoAuthenticator';
import { readDemoPeople } from './demoConfig';

/**
 * Adds the sign-in provider `demo`, where `auth.providers.demo` asks for it.
 */
export const demoSignInModule = createBackendModule({
  pluginId: 'auth',
  moduleId: 'demo-provider',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        providers: authProvidersExtensionPoint,
      },
      async init({ config, providers }) {
        if (!config.has('auth.providers.demo')) {
          return;
        }
        providers.registerProvider({
          providerId: 'demo',
          factory: createProxyAuthProviderFactory({
            authenticator: createDemoAuthenticator(readDemoPeople(config)),
            signInResolver: resolveDemoPerson,
          }),
        });
      },
    });
  },
});
