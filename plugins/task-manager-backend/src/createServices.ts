import type { UserInfoService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import type { CursorCodec } from './service/CursorCodec';
import { DefaultCommentService } from './service/DefaultCommentService';
import { DefaultExportService } from './service/DefaultExportService';
import { DefaultFindingsService } from './service/DefaultFindingsService';
import { DefaultImportService } from './service/DefaultImportService';
import { DefaultPreferenceService } from './service/DefaultPreferenceService';
import { DefaultTaskService } from './service/DefaultTaskService';
import { DefaultViewService } from './service/DefaultViewService';
import { DefaultWatcherService } from './service/DefaultWatcherService';
import type { Services } from './service/Services';
import type { TaskAccess } from './service/TaskAccess';
import type { TaskEvents } from './service/TaskEvents';
import { DatabaseActivityStore } from './store/DatabaseActivityStore';
import { DatabaseCommentStore } from './store/DatabaseCommentStore';
import { DatabaseFindingStore } from './store/DatabaseFindingStore';
import { DatabasePreferenceStore } from './store/DatabasePreferenceStore';
import { DatabaseViewStore } from './store/DatabaseViewStore';
import { DatabaseWatcherStore } from './store/DatabaseWatcherStore';
import type { TaskStore } from './store/TaskStore';

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
