import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import type { PermissionPolicy } from '@backstage/plugin-permission-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { policyDecisionsExtensionPoint } from '@portolan/backend-kit';
import { PortolanPolicy } from './PortolanPolicy';
import { readAdministrators } from './readAdministrators';

/**
 * Installs the permission policy that Portolan ships, and takes the decisions
 * of plugins into it.
 *
 * @public
 */
export const permissionModulePortolan = createBackendModule({
  pluginId: 'permission',
  moduleId: 'portolan-policy',
  register({ registerExtensionPoint, registerInit }) {
    const policy = PortolanPolicy.create();
    registerExtensionPoint(policyDecisionsExtensionPoint, policy);
    registerInit({
      deps: {
        policies: policyExtensionPoint,
        config: coreServices.rootConfig,
      },
      async init({ policies, config }) {
        policy.setAdministrators(readAdministrators(config));
        install(policy, policies);
      },
    });
  },
});

/**
 * Backstage's own error says neither that there is one policy, nor what to do.
 */
function install(
  policy: PermissionPolicy,
  policies: typeof policyExtensionPoint.T,
): void {
  try {
    policies.setPolicy(policy);
  } catch (error) {
    throw new ConflictError(
      "A portal has one permission policy, and another module has set it. Remove that module and add its decisions by 'policyDecisionsExtensionPoint' of @portolan/backend-kit, or remove @portolan/plugin-permission-backend-module-portolan",
      error,
    );
  }
}
