import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import {
  taskNotificationTextsExtensionPoint,
  taskSeedExtensionPoint,
} from '@portolan/plugin-task-manager-node';
import { registerTaskActions } from './actions';
import {
  createRouter,
  createServices,
  createShared,
  scheduleHousekeeping,
} from './services';
import {
  createNotifier,
  NotificationTexts,
  scheduleNotifier,
} from './notifications';
import { migrate } from './database';
import { readConfig } from './readConfig';
import { DatabaseSeedStore, TaskSeeds } from './seeding';
/** Tasks for catalog entities, people and findings. @public */
export const taskManagerPlugin = createBackendPlugin({
  pluginId: 'task-manager',
  register(env) {
    const seeds = TaskSeeds.create();
    const texts = NotificationTexts.create();
    env.registerExtensionPoint(taskSeedExtensionPoint, seeds);
    env.registerExtensionPoint(taskNotificationTextsExtensionPoint, texts);
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
        const { logger, scheduler } = deps;
        const database = await migrate(deps.database);
        const config = readConfig(deps.config);
        const shared = await createShared({ ...deps, database, config });
        const services = createServices({ ...deps, ...shared, database });
        const { store, owners } = shared;
        const notifier = createNotifier({
          ...deps,
          database,
          nameTasksTo: config.nameTasksTo,
          texts: texts.get(),
        });
        registerTaskActions({ ...deps, ...services });
        const seedStore = DatabaseSeedStore.create({ database });
        await seeds.plant({ store: seedStore, logger });
        await scheduleHousekeeping({ scheduler, store, owners, logger });
        await scheduleNotifier({ scheduler, notifier });
        deps.httpRouter.use(createRouter({ ...deps, ...services }));
      },
    });
  },
});
