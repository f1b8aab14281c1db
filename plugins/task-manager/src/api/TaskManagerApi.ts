import { createApiRef } from '@backstage/core-plugin-api';
import type {
  ActivityPage,
  BulkRequest,
  BulkResponse,
  Comment,
  CommentPage,
  DeletedTaskPage,
  ImportChange,
  ImportChangeResult,
  ImportReport,
  Preferences,
  Task,
  TaskCreate,
  TaskFilter,
  TaskMove,
  TaskOrderField,
  TaskPage,
  TaskPatch,
  TaskStatistics,
  View,
  ViewInput,
  Watcher,
} from '@portolan/plugin-task-manager-common';

/** Which tasks a list shows, and in which order. @public */
export type TaskListRequest = {
  filter: TaskFilter;
  /** Only those of these that match the filter. */
  ids?: readonly string[];
  orderBy: TaskOrderField;
  order: 'asc' | 'desc';
  limit?: number;
  cursor?: string;
};

/** A file of tasks, and how its columns become fields. @public */
export type TaskImportRequest = {
  file: Blob;
  format: 'csv' | 'ndjson';
  dryRun: boolean;
  /**
   * From column header to task field; an empty string leaves the column out.
   */
  mapping?: Record<string, string>;
  /**
   * From field and value in the file to what it becomes; an empty string leaves
   * the field as it is for new tasks.
   */
  values?: Record<string, Record<string, string>>;
  /** Whether rows with problems refuse the file or are left out. */
  badRows?: 'refuse' | 'leaveOut';
  /** What becomes of rows with the id of a task that there is. */
  known?: 'create' | 'skip' | 'update';
};

/** What every call can be given besides its own arguments. @public */
export type RequestOptions = { signal?: AbortSignal };

/**
 * The task manager's back end as the front end sees it.
 *
 * Failures are `ResponseError`s whose message is the back end's; a change of an
 * outdated task is a {@link TaskConflictError}. `version` is the version of the
 * task that the user has seen.
 *
 * @public
 */
export type TaskManagerApi = {
  listTasks(
    request: TaskListRequest,
    options?: RequestOptions,
  ): Promise<TaskPage>;
  getTask(id: string, options?: RequestOptions): Promise<Task>;
  getStatistics(
    filter: TaskFilter,
    options?: RequestOptions,
  ): Promise<TaskStatistics>;
  /** Labels that hold a text, of the tasks that the user may see. */
  listLabels(text: string, options?: RequestOptions): Promise<string[]>;
  /** The same `idempotencyKey` never creates a second task. */
  createTask(task: TaskCreate, idempotencyKey: string): Promise<Task>;
  updateTask(id: string, patch: TaskPatch, version: number): Promise<Task>;
  deleteTask(id: string, version: number): Promise<void>;
  restoreTask(id: string): Promise<Task>;
  /** Those that the user may restore, the last deleted first. */
  listDeletedTasks(
    cursor?: string,
    options?: RequestOptions,
  ): Promise<DeletedTaskPage>;
  /** With a `version`, only if the task still has it. */
  moveTask(id: string, move: TaskMove, version?: number): Promise<Task>;
  bulkUpdate(request: BulkRequest): Promise<BulkResponse>;
  exportTasks(filter: TaskFilter, format: 'csv' | 'ndjson'): Promise<Blob>;
  importTasks(
    request: TaskImportRequest,
    options?: RequestOptions,
  ): Promise<ImportReport>;
  /** Deletes or restores what an import created, some of it at a time. */
  changeImport(id: string, change: ImportChange): Promise<ImportChangeResult>;
  listComments(
    id: string,
    cursor?: string,
    options?: RequestOptions,
  ): Promise<CommentPage>;
  createComment(
    id: string,
    body: string,
    idempotencyKey: string,
  ): Promise<Comment>;
  updateComment(id: string, commentId: string, body: string): Promise<Comment>;
  deleteComment(id: string, commentId: string): Promise<void>;
  /** Notifies nobody again. */
  restoreComment(id: string, commentId: string): Promise<Comment>;
  listActivity(
    id: string,
    cursor?: string,
    options?: RequestOptions,
  ): Promise<ActivityPage>;
  listWatchers(id: string, options?: RequestOptions): Promise<Watcher[]>;
  setWatching(id: string, watching: boolean): Promise<void>;
  listViews(options?: RequestOptions): Promise<View[]>;
  createView(view: ViewInput): Promise<View>;
  replaceView(id: string, view: ViewInput): Promise<View>;
  deleteView(id: string): Promise<void>;
  getPreferences(options?: RequestOptions): Promise<Preferences>;
  replacePreferences(preferences: Preferences): Promise<Preferences>;
};

/** The {@link TaskManagerApi} of the app. @public */
export const taskManagerApiRef = createApiRef<TaskManagerApi>({
  id: 'plugin.task-manager.service',
});
