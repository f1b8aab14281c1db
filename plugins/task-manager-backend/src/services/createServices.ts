import type { UserInfoService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Knex } from 'knex';
import type { CursorCodec } from '@portolan/backend-kit';
import { DefaultBoardService } from '../board';
import { DefaultBulkService } from '../bulk';
import {
  DatabaseDeletedTaskStore,
  DefaultDeletedTaskService,
} from '../deleted';
import { DatabaseCommentStore, DefaultCommentService } from '../discussion';
import { DefaultExportService, DefaultImportService } from '../transfer';
import { DatabaseLabelStore, DefaultLabelService } from '../labels';
import { DatabaseFindingStore, DefaultFindingsService } from '../findings';
import {
  DatabasePreferenceStore,
  DefaultPreferenceService,
} from '../preferences';
import { DefaultTaskService, type TaskEvents, type TaskStore } from '../tasks';
import { DatabaseViewStore, DefaultViewService } from '../views';
import { DatabaseWatcherStore, DefaultWatcherService } from '../watchers';
import type { Services } from './Services';
import type { TaskAccess } from '../access';
import { DatabaseActivityStore } from '../activity';

type Options = {
  database: Knex;
  store: TaskStore;
  access: TaskAccess;
  cursors: CursorCodec;
  events: TaskEvents;
  userInfo: UserInfoService;
  catalog: CatalogService;
};

/** Builds the services, each on its own tables. */
export function createServices(options: Options): Services {
  const { database, store, access, cursors, events, userInfo } = options;
  const bulk = DefaultBulkService.create({ store, access, events });
  return {
    board: DefaultBoardService.create({ store, access, events }),
    bulk,
    comments: DefaultCommentService.create({
      comments: DatabaseCommentStore.create({ database }),
      activity: DatabaseActivityStore.create({ database }),
      access,
      cursors,
      events,
    }),
    deleted: DefaultDeletedTaskService.create({
      deleted: DatabaseDeletedTaskStore.create({ database }),
      access,
      cursors,
    }),
    exports: DefaultExportService.create({ store, access }),
    findings: DefaultFindingsService.create({
      tasks: store,
      findings: DatabaseFindingStore.create({ database }),
      access,
      events,
    }),
    imports: DefaultImportService.create({
      store,
      bulk,
      catalog: options.catalog,
      access,
      events,
    }),
    labels: DefaultLabelService.create({
      store: DatabaseLabelStore.create({ database }),
      access,
    }),
    preferences: DefaultPreferenceService.create({
      store: DatabasePreferenceStore.create({ database }),
    }),
    tasks: DefaultTaskService.create({ store, access, cursors, events }),
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
}
