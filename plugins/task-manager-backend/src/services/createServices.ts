import type { UserInfoService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import type { CursorCodec } from '@portolan/backend-kit';
import { DefaultBoardService } from '../board';
import { DefaultBulkService } from '../bulk';
import { DatabaseCommentStore, DefaultCommentService } from '../discussion';
import { DefaultExportService, DefaultImportService } from '../transfer';
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
};

/** Builds the services, each on its own tables. */
export function createServices(options: Options): Services {
  const { database, store, access, cursors, events, userInfo } = options;
  return {
    board: DefaultBoardService.create({ store, access, events }),
    bulk: DefaultBulkService.create({ store, access, events }),
    comments: DefaultCommentService.create({
      comments: DatabaseCommentStore.create({ database }),
      activity: DatabaseActivityStore.create({ database }),
      access,
      cursors,
      events,
    }),
    exports: DefaultExportService.create({ store, access }),
    findings: DefaultFindingsService.create({
      tasks: store,
      findings: DatabaseFindingStore.create({ database }),
      access,
      events,
    }),
    imports: DefaultImportService.create({ store, access, events }),
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
