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
import {
  TASK_EVENTS_TOPIC,
  TASK_SIGNAL_CHANNEL,
} from '@portolan/plugin-task-manager-common';
import type { Knex } from 'knex';
import {
  DefaultTaskAccess,
  namedEntities,
  registerTaskResource,
  taskResourceRef,
} from '../access';
import { OWNERS_TABLE, SECRETS_TABLE } from '../database';
import type { TaskManagerConfig } from '../readConfig';
import {
  CursorCodec,
  DatabaseEntityOwnerStore,
  EntityOwners,
  publishIds,
  sharedSecret,
  signalIds,
} from '@portolan/backend-kit';
import { DatabaseTaskStore, exposeTasksGauge, type TaskEvents } from '../tasks';

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

/**
 * Builds what all services share: the store of tasks, who may do what with it,
 * and what has to know of changes.
 */
export async function createShared(options: Options) {
  const { database, config, auth, catalog, logger, permissions } = options;
  const store = DatabaseTaskStore.create({ database });
  const ownerStore = DatabaseEntityOwnerStore.create({
    database,
    table: OWNERS_TABLE,
  });
  const owners = EntityOwners.create({
    store: ownerStore,
    namedEntities: () => namedEntities(database),
    catalog,
    auth,
    logger,
  });
  const signals = signalIds({
    signals: options.signals,
    logger,
    channel: TASK_SIGNAL_CHANNEL,
  });
  const published = publishIds({
    events: options.eventsService,
    logger,
    topic: TASK_EVENTS_TOPIC,
  });
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
    config.cursorSecret ??
    (await sharedSecret({ database, table: SECRETS_TABLE, name: 'cursors' }));
  const cursors = CursorCodec.create({ secret });
  exposeTasksGauge({ countByStatus: () => store.countByStatus() });
  return { store, access, cursors, events, owners };
}
