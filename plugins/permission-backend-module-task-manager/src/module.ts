import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { PortolanPermissionPolicy } from './PortolanPermissionPolicy';
import { readConfig } from './readConfig';

/** Installs the permission policy that Portolan ships. @public */
export const permissionModuleTaskManager = createBackendModule({
  pluginId: 'permission',
  moduleId: 'task-manager-policy',
  register({ registerInit }) {
    registerInit({
      deps: {
        policy: policyExtensionPoint,
        config: coreServices.rootConfig,
      },
      async init({ policy, config }) {
        policy.setPolicy(PortolanPermissionPolicy.create(readConfig(config)));
      },
    });
  },
});
