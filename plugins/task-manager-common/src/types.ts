import type * as generated from './schema/openapi/generated/models';

// As the contract has them; TypeScript can't name in another package what this
// one only calls by another name.
export type {
  Comment,
  CommentPage,
  FindingsResult,
  ImportError,
  ImportValueMapping,
  PageInfo,
  Preferences,
  TaskFilter,
  TaskStatistics,
  Watcher,
} from './schema/openapi/generated/models';

/**
 * The generator drops `null` from OpenAPI 3.1 type unions; this puts it back
 * for all fields but the named ones.
 */
type NullBut<T, K> = Omit<T, Exclude<keyof T, K>> & {
  [P in Exclude<keyof T, K>]: T[P] | null;
};

/** Fields that every task has. */
type NeverNull =
  | 'id'
  | 'title'
  | 'status'
  | 'priority'
  | 'createdAt'
  | 'updatedAt'
  | 'version'
  | 'createdBy'
  | 'labels'
  | 'rank'
  | 'source';

/** Fields that no patch clears. */
type NeverCleared = 'title' | 'status' | 'priority';

/** {@inheritDoc TASK_STATUSES} @public */
export type TaskStatus = generated.TaskStatus;

/** {@inheritDoc TASK_PRIORITIES} @public */
export type TaskPriority = generated.TaskPriority;

/** A field by which a list of tasks can be sorted. @public */
export type TaskOrderField = generated.TaskOrderField;

/**
 * A task as the API answers it; times are RFC 3339 in UTC with milliseconds.
 *
 * @public
 */
export type Task = NullBut<generated.Task, NeverNull>;

/** What a new task is made of. @public */
export type TaskCreate = Partial<
  NullBut<Omit<generated.TaskCreate, 'title'>, NeverNull>
> & { title: string };

/** A JSON merge patch of a task; `null` clears a field. @public */
export type TaskPatch = Partial<NullBut<generated.TaskPatch, NeverCleared>>;

/**
 * Where a task goes on the board: `after` is the neighbour above, `before` the
 * one below.
 *
 * @public
 */
export type TaskMove = Partial<NullBut<generated.TaskMove, 'status'>>;

/** One page of tasks. @public */
export type TaskPage = Omit<generated.TaskPage, 'items'> & { items: Task[] };

/** A task that was deleted, when, and by whom if that is known. @public */
export type DeletedTask = Omit<generated.DeletedTask, 'task' | 'deletedBy'> & {
  task: Task;
  deletedBy: string | null;
};

/** One page of deleted tasks. @public */
export type DeletedTaskPage = Omit<generated.DeletedTaskPage, 'items'> & {
  items: DeletedTask[];
};

/**
 * One change of many; fails by itself if `version` is given and outdated.
 *
 * @public
 */
export type BulkUpdate = Omit<generated.BulkUpdate, 'patch'> & {
  patch: TaskPatch;
};

/** Exactly one of `ids`, `filter` and `updates`. @public */
export type BulkRequest = Omit<generated.BulkRequest, 'patch' | 'updates'> & {
  patch?: TaskPatch;
  updates?: BulkUpdate[];
};

/** What became of one task; `previous` undoes the change. @public */
export type BulkResult = Omit<generated.BulkResult, 'previous'> & {
  previous?: TaskPatch;
};

/** What became of each task. @public */
export type BulkResponse = Omit<generated.BulkResponse, 'results'> & {
  results: BulkResult[];
};

/** One field's old and new value. @public */
export type FieldChange = { field: string; from: unknown; to: unknown };

/** Who changed what, and when. @public */
export type Activity = Omit<generated.Activity, 'changes'> & {
  changes: FieldChange[];
};

/** One page of activity, newest first. @public */
export type ActivityPage = Omit<generated.ActivityPage, 'items'> & {
  items: Activity[];
};

/** A saved view. @public */
export type View = Omit<generated.View, 'sharedWith'> & {
  sharedWith: string | null;
};

/** What a saved view is made of. @public */
export type ViewInput = Omit<generated.ViewInput, 'sharedWith'> & {
  sharedWith?: string | null;
};

/** What somebody can be told about. @public */
export type TaskNotificationKind = keyof generated.Preferences['notifications'];

/** Labels, in the order in which they are suggested. @public */
export type LabelList = generated.LabelList;

/** What is done to all that an import created. @public */
export type ImportChange = generated.ImportChange;

/** What came of an {@link ImportChange}. @public */
export type ImportChangeResult = generated.ImportChangeResult;

/** A column of an import file, and the task field that it fills. @public */
export type ImportColumn = NullBut<generated.ImportColumn, 'header'>;

/** What was, or would be, imported. @public */
export type ImportReport = Omit<generated.ImportReport, 'columns'> & {
  columns: ImportColumn[];
};

/**
 * Something that another plugin found, and that should become a task.
 *
 * @public
 */
export type Finding = Partial<
  NullBut<Omit<generated.Finding, 'fingerprint' | 'title'>, NeverNull>
> & { fingerprint: string; title: string };
