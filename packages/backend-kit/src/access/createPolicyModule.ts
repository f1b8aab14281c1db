import {
  coreServices,
  createBackendModule,
  type RootConfigService,
} from '@backstage/backend-plugin-api';
import {
  policyDecisionsExtensionPoint,
  type PolicyDecisionsExtensionPoint,
} from './policyDecisions';

/**
 * The module by which a plugin adds its decisions to the portal's policy.
 *
 * @public
 */
export function createPolicyModule(
  pluginId: string,
  decide: (
    policy: PolicyDecisionsExtensionPoint,
    config: RootConfigService,
  ) => void,
) {
  return createBackendModule({
    pluginId: 'permission',
    moduleId: pluginId,
    register(env) {
      env.registerInit({
        deps: {
          policy: policyDecisionsExtensionPoint,
          config: coreServices.rootConfig,
        },
        init: async ({ policy, config }) => decide(policy, config),
      });
    },
  });
}
