import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import type { PermissionPolicy } from '@backstage/plugin-permission-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { policyDecisionsExtensionPoint } from '@portolan/backend-kit';
import { AdministratorsCheck } from './AdministratorsCheck';
import { PortolanPolicy } from './PortolanPolicy';
import { readAdministrators } from './readAdministrators';

/** Late enough for the catalog to have read its sources after a start. */
const CHECK_SCHEDULE = {
  frequency: { minutes: 10 },
  timeout: { minutes: 1 },
  initialDelay: { minutes: 2 },
  // Each replica tells by its own metrics, and needs no database for that.
  scope: 'local',
} as const;

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
        scheduler: coreServices.scheduler,
        catalog: catalogServiceRef,
        auth: coreServices.auth,
        logger: coreServices.logger,
      },
      async init({ policies, config, scheduler, ...deps }) {
        const administrators = readAdministrators(config);
        policy.setAdministrators(administrators);
        install(policy, policies);
        const check = AdministratorsCheck.create({ administrators, ...deps });
        await scheduler.scheduleTask({
          ...CHECK_SCHEDULE,
          id: 'find-missing-administrators',
          fn: () => check.run(),
        });
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
