import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { taskSeedExtensionPoint } from '@portolan/plugin-task-manager-node';
import { readDemoTasks } from './readDemoTasks';

/** Gives the tasks of `demo.tasks` to an empty task database. */
export const demoTasksModule = createBackendModule({
  pluginId: 'task-manager',
  moduleId: 'demo-tasks',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        seeds: taskSeedExtensionPoint,
      },
      async init({ config, seeds }) {
        const path = config.getOptionalString('demo.tasks');
        if (path) {
          seeds.addSeed({ load: () => readDemoTasks(path, new Date()) });
        }
      },
    });
  },
});
