import type { CommentService } from '../discussion/CommentService';
import type { ExportService } from '../transfer/export/ExportService';
import type { FindingsService } from '../findings/FindingsService';
import type { ImportService } from '../transfer/import/ImportService';
import type { PreferenceService } from '../preferences/PreferenceService';
import type { TaskService } from '../tasks/TaskService';
import type { ViewService } from '../views/ViewService';
import type { WatcherService } from '../watchers/WatcherService';

/** What people, plugins and agents do with tasks. */
export type Services = {
  comments: CommentService;
  exports: ExportService;
  findings: FindingsService;
  imports: ImportService;
  preferences: PreferenceService;
  tasks: TaskService;
  views: ViewService;
  watchers: WatcherService;
};
