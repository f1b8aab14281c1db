import type {
  AuthService,
  LifecycleService,
  LoggerService,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import { createConditionTransformer } from '@backstage/plugin-permission-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import type { Knex } from 'knex';
import { registerTaskResource } from './permissions/registerTaskResource';
import { taskResourceRef } from './permissions/taskResource';
import type { TaskManagerConfig } from './readConfig';
import { publishChanges, signalChanges } from './service/announceChanges';
import { CursorCodec } from './service/CursorCodec';
import { DefaultTaskAccess } from './service/DefaultTaskAccess';
import { EntityOwners } from './service/EntityOwners';
import type { TaskEvents } from './service/TaskEvents';
import { exposeTasksGauge } from './service/tasksGauge';
import { DatabaseEntityOwnerStore } from './store/DatabaseEntityOwnerStore';
import { DatabaseTaskStore } from './store/DatabaseTaskStore';
import { sharedSecret } from './store/secrets';

type Options = {
  database: Knex;
  config: TaskManagerConfig;
  auth: AuthService;
  catalog: CatalogService;
  eventsService: EventsService;
  lifecycle: LifecycleService;
  logger: LoggerService;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  signals: SignalsService;
};

/** Builds what all services share: the store of tasks, who may do what with it, and what has to know of changes. */
export async function createShared(options: Options) {
  const { database, config, auth, catalog, logger, permissions } = options;
  const store = DatabaseTaskStore.create({ database });
  const ownerStore = DatabaseEntityOwnerStore.create({ database });
  const owners = EntityOwners.create({
    store: ownerStore,
    catalog,
    auth,
    logger,
  });
  const signals = signalChanges({ signals: options.signals, logger });
  const published = publishChanges({ events: options.eventsService, logger });
  const events: TaskEvents = {
    changed(tasks) {
      signals.changed(tasks);
      published.changed(tasks);
      owners.changed(tasks);
    },
    discussed(id) {
      signals.changed([{ id }]);
    },
  };
  options.lifecycle.addShutdownHook(async () => {
    await Promise.all([signals.stop(), published.stop()]);
  });

  registerTaskResource({
    registry: options.permissionsRegistry,
    store,
    owners: ownerStore,
  });
  const access = DefaultTaskAccess.create({
    permissions,
    store,
    toCondition: createConditionTransformer(
      options.permissionsRegistry.getPermissionRuleset(taskResourceRef),
    ),
    cacheTtlMs: config.permissionCacheTtlMs,
  });
  const secret =
    config.cursorSecret ?? (await sharedSecret(database, 'cursors'));
  const cursors = CursorCodec.create({ secret });
  exposeTasksGauge({ countByStatus: () => store.countByStatus() });
  return { store, access, cursors, events, owners };
}
