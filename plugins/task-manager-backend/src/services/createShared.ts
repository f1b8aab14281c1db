import type {
  AuthService,
  LifecycleService,
  LoggerService,
  PermissionsRegistryService,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import {
  TASK_EVENTS_TOPIC,
  TASK_SIGNAL_CHANNEL,
} from '@portolan/plugin-task-manager-common';
import type { Knex } from 'knex';
import {
  CallerTeams,
  DefaultTaskAccess,
  namedEntities,
  readTaskResources,
  taskPermissions,
} from '../access';
import { OWNERS_TABLE, SECRETS_TABLE } from '../database';
import type { TaskManagerConfig } from '../readConfig';
import {
  DatabaseEntityOwnerStore,
  EntityOwners,
  publishIds,
  serveResource,
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
  userInfo: UserInfoService;
};

/**
 * Builds what all services share: the store of tasks, who may do what with it,
 * and what has to know of changes.
 */
export async function createShared(options: Options) {
  const { database, config, auth, catalog, logger } = options;
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
  const { decisions, cursors, changes } = await serveResource({
    ...options,
    ...taskPermissions,
    getMany: ids => readTaskResources(ids, { store, owners: ownerStore }),
    channel: TASK_SIGNAL_CHANNEL,
    secretsTable: SECRETS_TABLE,
    cursorSecret: config.cursorSecret,
    cacheTtlMs: config.permissionCacheTtlMs,
  });
  const published = publishIds({
    events: options.eventsService,
    logger,
    topic: TASK_EVENTS_TOPIC,
  });
  const events: TaskEvents = {
    changed(tasks) {
      changes.changed(tasks);
      published.changed(tasks);
      owners.changed(tasks);
    },
    discussed(id) {
      changes.changed([{ id }]);
    },
  };
  options.lifecycle.addShutdownHook(() => published.stop());
  const access = DefaultTaskAccess.create({
    decisions,
    store,
    teams: CallerTeams.create({
      userInfo: options.userInfo,
      cacheTtlMs: config.permissionCacheTtlMs,
    }),
  });
  exposeTasksGauge({ countByStatus: () => store.countByStatus() });
  return { store, access, cursors, events, owners };
}
