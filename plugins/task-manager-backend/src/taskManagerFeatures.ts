import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import searchModuleTaskManager from '@portolan/plugin-search-backend-module-task-manager';
import { demoTasksModule } from './demo';
import { createTaskManagerPlugin } from './plugin';
import { taskPolicyModule } from './policy';

/**
 * The plugin, what it decides in the policy that Portolan ships, the module
 * that makes tasks searchable, and the tasks of the demo where the
 * configuration asks for them.
 *
 * @public
 */
export const taskManagerFeatures = createBackendFeatureLoader({
  loader: () => [
    createTaskManagerPlugin('ours'),
    taskPolicyModule,
    searchModuleTaskManager,
    demoTasksModule,
  ],
});
