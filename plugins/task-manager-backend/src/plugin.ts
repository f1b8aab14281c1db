import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { taskSeedExtensionPoint } from '@portolan/plugin-task-manager-node';
import { registerTaskActions } from './actions/registerTaskActions';
import { createCollaboration } from './createCollaboration';
import { createTaskManager } from './createTaskManager';
import { scheduleNotifier } from './notifications/scheduleNotifier';
import { readConfig } from './readConfig';
import { registerBulkRoutes } from './router/bulkRoutes';
import { createRouter } from './router/createRouter';
import { registerStatisticsRoutes } from './router/statisticsRoutes';
import { registerDirectTaskRead } from './router/taskReadRoutes';
import { registerTaskRoutes } from './router/taskRoutes';
import { scheduleHousekeeping } from './service/housekeeping';
import { TaskSeeds } from './service/TaskSeeds';
import { applyMigrations } from './store/applyMigrations';

/** Tasks for catalog entities, people and findings. */
export const taskManagerPlugin = createBackendPlugin({
  pluginId: 'task-manager',
  register(env) {
    const seeds = TaskSeeds.create();
    env.registerExtensionPoint(taskSeedExtensionPoint, seeds);
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        eventsService: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        notifications: notificationService,
        actionsRegistry: actionsRegistryServiceRef,
        signals: signalsServiceRef,
        userInfo: coreServices.userInfo,
      },
      async init(deps) {
        const { auditor, httpAuth, logger, scheduler } = deps;
        const database = await applyMigrations(deps.database);
        const taskManager = await createTaskManager({
          ...deps,
          database,
          config: readConfig(deps.config),
        });
        const { store, tasks, owners } = taskManager;
        const { comments, notifier, routes, streaming } = createCollaboration({
          ...deps,
          database,
          taskManager,
        });
        registerTaskActions({ ...deps, tasks, comments });
        await seeds.plant({ store, logger });
        await scheduleHousekeeping({ scheduler, store, owners, logger });
        await scheduleNotifier({ scheduler, notifier });

        const options = { tasks, httpAuth, auditor };
        deps.httpRouter.use(
          await createRouter({
            direct: [router => registerDirectTaskRead(router, options)],
            streaming,
            routes: [
              ...routes,
              router => registerStatisticsRoutes(router, options),
              router => registerBulkRoutes(router, options),
              router => registerTaskRoutes(router, options),
            ],
          }),
        );
      },
    });
  },
});
