import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import { demoTasksModule } from './demo';
import { taskManagerPlugin } from './plugin';

/**
 * The plugin, the module that makes tasks searchable, and the tasks of the demo
 * where the configuration asks for them.
 *
 * @public
 */
export const taskManagerFeatures = createBackendFeatureLoader({
  loader: () => [
    taskManagerPlugin,
    import('@portolan/plugin-search-backend-module-task-manager'),
    demoTasksModule,
  ],
});
