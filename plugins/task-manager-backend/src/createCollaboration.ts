import type {
  AuditorService,
  AuthService,
  HttpAuthService,
  LoggerService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { Knex } from 'knex';
import type { createTaskManager } from './createTaskManager';
import { Notifier } from './notifications/Notifier';
import { CatalogRecipientResolver } from './notifications/RecipientResolver';
import { registerCommentRoutes } from './router/commentRoutes';
import type { RouterOptions } from './router/createRouter';
import { registerExportRoutes } from './router/exportRoutes';
import { registerFindingRoutes } from './router/findingRoutes';
import { registerImportRoutes } from './router/importRoutes';
import { registerPreferenceRoutes } from './router/preferenceRoutes';
import { registerViewRoutes } from './router/viewRoutes';
import { registerWatcherRoutes } from './router/watcherRoutes';
import { DefaultCommentService } from './service/DefaultCommentService';
import { DefaultViewService } from './service/DefaultViewService';
import { DefaultExportService } from './service/DefaultExportService';
import { DefaultFindingsService } from './service/DefaultFindingsService';
import { DefaultImportService } from './service/DefaultImportService';
import { DefaultPreferenceService } from './service/DefaultPreferenceService';
import { DefaultWatcherService } from './service/DefaultWatcherService';
import { DatabaseActivityStore } from './store/DatabaseActivityStore';
import { DatabaseCommentStore } from './store/DatabaseCommentStore';
import { DatabaseFindingStore } from './store/DatabaseFindingStore';
import { DatabaseNotificationStore } from './store/DatabaseNotificationStore';
import { DatabasePreferenceStore } from './store/DatabasePreferenceStore';
import { DatabaseViewStore } from './store/DatabaseViewStore';
import { DatabaseWatcherStore } from './store/DatabaseWatcherStore';

/** Files to be imported that are larger are refused: about 100,000 tasks. */
const MAX_IMPORT_BYTES = 64 * 1024 * 1024;

type Options = {
  taskManager: Awaited<ReturnType<typeof createTaskManager>>;
  database: Knex;
  auditor: AuditorService;
  auth: AuthService;
  catalog: CatalogService;
  httpAuth: HttpAuthService;
  logger: LoggerService;
  notifications: NotificationService;
  userInfo: UserInfoService;
};

/** Builds what people and plugins do around tasks: discuss, watch, save views, import, export, report findings. */
export function createCollaboration(options: Options) {
  const { database, userInfo } = options;
  const { access, cursors, events, store } = options.taskManager;
  const preferenceStore = DatabasePreferenceStore.create({ database });
  const comments = DefaultCommentService.create({
    comments: DatabaseCommentStore.create({ database }),
    activity: DatabaseActivityStore.create({ database }),
    access,
    cursors,
    events,
  });
  const services = {
    comments,
    exports: DefaultExportService.create({ store, access }),
    findings: DefaultFindingsService.create({
      tasks: store,
      findings: DatabaseFindingStore.create({ database }),
      access,
      events,
    }),
    imports: DefaultImportService.create({ store, access, events }),
    preferences: DefaultPreferenceService.create({ store: preferenceStore }),
    views: DefaultViewService.create({
      store: DatabaseViewStore.create({ database }),
      userInfo,
      access,
    }),
    watchers: DefaultWatcherService.create({
      store: DatabaseWatcherStore.create({ database }),
      access,
    }),
  };
  return {
    comments,
    notifier: createNotifier(options, preferenceStore),
    ...createRoutes(options, services),
  };
}

function createNotifier(
  options: Options,
  preferences: DatabasePreferenceStore,
) {
  const { auth, catalog, database, logger, notifications } = options;
  return Notifier.create({
    nameTasksTo: options.taskManager.config.nameTasksTo,
    store: DatabaseNotificationStore.create({ database }),
    preferences,
    recipients: CatalogRecipientResolver.create({
      catalog,
      credentials: () => auth.getOwnServiceCredentials(),
    }),
    notifications,
    logger,
  });
}

type Services = Parameters<typeof registerCommentRoutes>[1] &
  Parameters<typeof registerExportRoutes>[1] &
  Parameters<typeof registerFindingRoutes>[1] &
  Parameters<typeof registerImportRoutes>[1] &
  Parameters<typeof registerPreferenceRoutes>[1] &
  Parameters<typeof registerViewRoutes>[1] &
  Parameters<typeof registerWatcherRoutes>[1];

function createRoutes(
  { auditor, httpAuth }: Options,
  services: Omit<Services, 'auditor' | 'httpAuth' | 'maxBytes'>,
): Omit<RouterOptions, 'direct'> {
  const all = { ...services, auditor, httpAuth, maxBytes: MAX_IMPORT_BYTES };
  return {
    streaming: [router => registerImportRoutes(router, all)],
    routes: [
      router => registerCommentRoutes(router, all),
      router => registerExportRoutes(router, all),
      router => registerFindingRoutes(router, all),
      router => registerPreferenceRoutes(router, all),
      router => registerViewRoutes(router, all),
      router => registerWatcherRoutes(router, all),
    ],
  };
}
