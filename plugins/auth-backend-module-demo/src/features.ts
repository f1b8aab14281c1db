import {
  coreServices,
  createBackendFeatureLoader,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { httpGuardServiceRef } from '@portolan/portal-services';
import { assertDemoIsLocal } from './assertDemoIsLocal';
import { isDemo } from './demoConfig';
import { demoSignInModule } from './demoSignIn';
import { createHostGuard } from './hostGuard';

const hostGuardServiceFactory = createServiceFactory({
  service: httpGuardServiceRef,
  deps: {},
  factory: createHostGuard,
});

/**
 * The sign-in provider `demo`, and what keeps it to this machine. It is nothing
 * at all where the configuration asks for no demo.
 *
 * @public
 */
export const demoFeatures = createBackendFeatureLoader({
  deps: { config: coreServices.rootConfig },
  loader({ config }) {
    if (!isDemo(config)) {
      return [];
    }
    assertDemoIsLocal(config);
    return [hostGuardServiceFactory, demoSignInModule];
  },
});
