import type { UserInfoService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import type { CursorCodec } from '@portolan/backend-kit';
import { DefaultCommentService } from '../discussion/DefaultCommentService';
import { DefaultExportService } from '../transfer/export/DefaultExportService';
import { DefaultFindingsService } from '../findings/DefaultFindingsService';
import { DefaultImportService } from '../transfer/import/DefaultImportService';
import { DefaultPreferenceService } from '../preferences/DefaultPreferenceService';
import { DefaultTaskService } from '../tasks/DefaultTaskService';
import { DefaultViewService } from '../views/DefaultViewService';
import { DefaultWatcherService } from '../watchers/DefaultWatcherService';
import type { Services } from './Services';
import type { TaskAccess } from '../access/TaskAccess';
import type { TaskEvents } from '../tasks/TaskEvents';
import { DatabaseActivityStore } from '../discussion/DatabaseActivityStore';
import { DatabaseCommentStore } from '../discussion/DatabaseCommentStore';
import { DatabaseFindingStore } from '../findings/DatabaseFindingStore';
import { DatabasePreferenceStore } from '../preferences/DatabasePreferenceStore';
import { DatabaseViewStore } from '../views/DatabaseViewStore';
import { DatabaseWatcherStore } from '../watchers/DatabaseWatcherStore';
import type { TaskStore } from '../tasks/store/TaskStore';

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
