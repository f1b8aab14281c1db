import type { CommentService } from './CommentService';
import type { ExportService } from './ExportService';
import type { FindingsService } from './FindingsService';
import type { ImportService } from './ImportService';
import type { PreferenceService } from './PreferenceService';
import type { TaskService } from './TaskService';
import type { ViewService } from './ViewService';
import type { WatcherService } from './WatcherService';

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
