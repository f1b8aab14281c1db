import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { policyDecisionsExtensionPoint } from '@portolan/backend-kit';
import { addTaskDecisions } from './addTaskDecisions';
import { readVisibility } from './readVisibility';

/** Adds what the task manager decides to the policy that Portolan ships. */
export const taskPolicyModule = createBackendModule({
  pluginId: 'permission',
  moduleId: 'task-manager',
  register({ registerInit }) {
    registerInit({
      deps: {
        policy: policyDecisionsExtensionPoint,
        config: coreServices.rootConfig,
      },
      async init({ policy, config }) {
        addTaskDecisions(policy, { visibleTo: readVisibility(config) });
      },
    });
  },
});
