import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { TASK_EVENTS_TOPIC } from '@portolan/plugin-task-manager-common';
import { findTaskIndex } from './findTaskIndex';
import { readSchedule } from './readSchedule';
import { readTaskEvent } from './readTaskEvent';
import { ScheduledPass } from './ScheduledPass';
import { TaskCollatorFactory } from './TaskCollatorFactory';
import { TaskIndexUpdater } from './TaskIndexUpdater';
import { TaskReader } from './TaskReader';

/** Indexes tasks for the portal's search. @public */
export const searchModuleTaskManager = createBackendModule({
  pluginId: 'search',
  moduleId: 'task-manager-collator',
  register({ registerInit }) {
    registerInit({
      deps: {
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        database: coreServices.database,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        indexRegistry: searchIndexRegistryExtensionPoint,
        instance: coreServices.rootInstanceMetadata,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init({ config, events, indexRegistry, lifecycle, ...deps }) {
        const index = await findTaskIndex(deps);
        const schedule = readSchedule(config, { incremental: Boolean(index) });
        const pass = ScheduledPass.create({ ...deps, schedule });
        const updater = TaskIndexUpdater.create({
          ...deps,
          index,
          reader: TaskReader.create(deps),
          startPass: () => pass.start(),
        });
        lifecycle.addShutdownHook(() => updater.stop());
        indexRegistry.addCollator({
          schedule: pass.runner(run => updater.runPass(run)),
          factory: TaskCollatorFactory.create(deps),
        });
        await events.subscribe({
          // The same on all replicas, so that one of them handles each event.
          id: 'task-manager-collator',
          topics: [TASK_EVENTS_TOPIC],
          onEvent: async ({ eventPayload }) =>
            updater.changed(readTaskEvent(eventPayload)),
        });
      },
    });
  },
});
