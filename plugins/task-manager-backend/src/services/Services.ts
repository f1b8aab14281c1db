import type { BoardService } from '../board';
import type { BulkService } from '../bulk';
import type { CommentService } from '../discussion';
import type { ExportService, ImportService } from '../transfer';
import type { DeletedTaskService } from '../deleted';
import type { FindingsService } from '../findings';
import type { LabelService } from '../labels';
import type { PreferenceService } from '../preferences';
import type { TaskService } from '../tasks';
import type { ViewService } from '../views';
import type { WatcherService } from '../watchers';

/** What people, plugins and agents do with tasks. */
export type Services = {
  board: BoardService;
  bulk: BulkService;
  comments: CommentService;
  deleted: DeletedTaskService;
  exports: ExportService;
  findings: FindingsService;
  imports: ImportService;
  labels: LabelService;
  preferences: PreferenceService;
  tasks: TaskService;
  views: ViewService;
  watchers: WatcherService;
};
