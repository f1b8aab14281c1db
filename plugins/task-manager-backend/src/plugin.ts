import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { createCallerShare } from '@portolan/backend-kit';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { pluginServices } from '@portolan/backend-kit';
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
import { DatabaseCommentStore } from './discussion';
import { readConfig } from './readConfig';
import { DatabaseSeedStore, TaskSeeds } from './seeding';

/** Tasks for catalog entities, people and findings. @public */
export const taskManagerPlugin = createTaskManagerPlugin('own');

/**
 * The same, where it is known whose policy decides on tasks: see
 * {@link readConfig}.
 */
export function createTaskManagerPlugin(policy: 'ours' | 'own') {
  return createBackendPlugin({
    pluginId: 'task-manager',
    register(env) {
      const seeds = TaskSeeds.create();
      const texts = NotificationTexts.create();
      env.registerExtensionPoint(taskSeedExtensionPoint, seeds);
      env.registerExtensionPoint(taskNotificationTextsExtensionPoint, texts);
      env.registerInit({
        deps: {
          ...pluginServices,
          auth: coreServices.auth,
          catalog: catalogServiceRef,
          config: coreServices.rootConfig,
          eventsService: eventsServiceRef,
          scheduler: coreServices.scheduler,
          notifications: notificationService,
          actionsRegistry: actionsRegistryServiceRef,
          userInfo: coreServices.userInfo,
        },
        async init(deps) {
          const { logger, scheduler } = deps;
          const database = await migrate(deps.database);
          const config = readConfig(deps.config, policy);
          const shared = await createShared({ ...deps, database, config });
          const services = createServices({ ...deps, ...shared, database });
          const { store, owners } = shared;
          const notifier = createNotifier({
            ...deps,
            database,
            nameTasksTo: config.nameTasksTo,
            texts: texts.get(),
          });
          const share = createCallerShare();
          registerTaskActions({ ...deps, ...services, share });
          const seedStore = DatabaseSeedStore.create({ database });
          await seeds.plant({ store: seedStore, logger });
          const comments = DatabaseCommentStore.create({ database });
          await scheduleHousekeeping({ ...deps, store, comments, owners });
          await scheduleNotifier({ scheduler, notifier });
          deps.httpRouter.use(createRouter({ ...deps, ...services, share }));
        },
      });
    },
  });
}
