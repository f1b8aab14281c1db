import type {
  Activity,
  EditableTaskField,
  FieldChange,
  Task,
  TaskFilter,
  TaskOrderField,
  TaskStatistics,
  TaskStatus,
} from '@portolan/plugin-task-manager-common';
import type {
  IdempotencyKey,
  KeysetPage,
  KeysetPosition,
  SortOrder,
} from '@portolan/backend-kit';
import type { ColumnRankOptions } from './boardReads';
import type { TaskCondition } from '../../access';

/**
 * Which tasks are meant: those that match the filter among those that the
 * caller may see.
 */
export type TaskSelection = {
  filter?: TaskFilter;
  /** Only those of these; all, if they are missing. */
  ids?: readonly string[];
  /** What the caller may see; everything, if it is missing. */
  visible?: TaskCondition;
  /** Whose watched tasks `watcher: me` means. */
  caller?: string;
};

/** A page of a list. */
export type TaskListOptions = {
  selection: TaskSelection;
  orderBy: TaskOrderField;
  order: SortOrder;
  limit: number;
  from?: KeysetPosition;
};

/**
 * Each task is the JSON text that the API answers: the database makes it, and
 * it is parsed only by those who must.
 */
export type TaskText = { text: string; version: number };

/** A page of tasks, each as JSON text. */
export type TaskListResult = KeysetPage & { items: string[] };

/**
 * A task to be inserted, and who does it. Everything that is missing has its
 * default.
 */
export type NewTask = Pick<Task, 'title' | 'createdBy'> &
  Partial<Omit<Task, 'version' | 'updatedAt'>> & {
    updatedAt?: string;
    /** Who is named in the activity; the creator, if it is missing. */
    actorRef?: string;
    /** Nobody is to be told of it. */
    quiet?: boolean;
    /** The import that creates it. */
    importId?: string;
  };

/** What came of an insert; `replayed` if it was done before. */
export type InsertResult = {
  task: Task;
  outcome: 'created' | 'replayed';
};

/** A task as a writer finds it, locked. */
export type LockedTask = {
  task: Task;
  deleted: boolean;
  /** Whether the caller may see it. */
  visible: boolean;
  /** Whether the caller may do what is to be done. */
  permitted: boolean;
};

/** The fields that a change sets. */
export type TaskChange = Partial<
  Pick<Task, EditableTaskField | 'completedAt' | 'rank'>
>;

/** What is to become of a locked task. */
export type TaskDecision = {
  change?: TaskChange;
  /** True deletes the task, false restores it. */
  deleted?: boolean;
  /**
   * What the activity log says; its changes name only what people know as a
   * field.
   */
  activity: {
    action: Activity['action'];
    changes: FieldChange[];
  };
};

/** Some tasks to be changed in one transaction. */
export type TaskChangeOptions = {
  ids: readonly string[];
  actorRef: string;
  visible?: TaskCondition;
  permitted?: TaskCondition;
  /**
   * Called once for each task that exists, in the order of the ids; `undefined`
   * leaves it alone; throwing undoes all.
   */
  decide(locked: LockedTask): TaskDecision | undefined;
};

/** Keeps tasks and all that must change with them in one transaction. */
export type TaskStore = {
  list(options: TaskListOptions): Promise<TaskListResult>;
  /** The rank beside another one in a column of the board, if there is one. */
  columnRank(options: ColumnRankOptions): Promise<string | undefined>;
  count(selection: TaskSelection): Promise<number>;
  statistics(selection: TaskSelection): Promise<TaskStatistics>;
  /** How many tasks there are of each status, without reading them. */
  countByStatus(): Promise<Record<TaskStatus, number>>;
  /** A task that is not deleted. */
  getText(id: string, visible?: TaskCondition): Promise<TaskText | undefined>;
  /** Tasks that are not deleted, in no particular order. */
  getMany(ids: readonly string[], visible?: TaskCondition): Promise<Task[]>;
  /**
   * What a caller may do with some tasks, deleted ones included; without a
   * lock.
   */
  inspect(
    options: Omit<TaskChangeOptions, 'decide' | 'actorRef'>,
  ): Promise<LockedTask[]>;
  /** Ids of matching tasks, at most `limit`. */
  listIds(selection: TaskSelection, limit: number): Promise<string[]>;
  /**
   * Ids of what an import created, deleted ones too, in their order, beginning
   * after one of them; at most `limit`.
   */
  listImported(
    importId: string,
    options: { after?: string; limit: number },
  ): Promise<string[]>;
  /** All matching tasks, oldest first, read a batch at a time. */
  streamAll(selection: TaskSelection): AsyncIterable<Task[]>;
  /**
   * @throws ConflictError if another open task has the same source and
   * fingerprint, or the key was used for another body.
   */
  insert(task: NewTask, idempotency?: IdempotencyKey): Promise<InsertResult>;
  /** Inserts all batches or, if one cannot be read or written, none. */
  insertMany(
    batches: AsyncIterable<NewTask[]> | Iterable<NewTask[]>,
    action: Activity['action'],
  ): Promise<number>;
  /** Changes tasks and answers with those that changed. */
  change(options: TaskChangeOptions): Promise<Task[]>;
  /** Cuts the words of old tasks anew, as they are cut now. */
  reindexSearch(): Promise<number>;

  /**
   * Removes tasks that were deleted before a time, with all that hangs on them;
   * answers with how many.
   */
  purgeDeleted(before: string): Promise<number>;
  /**
   * Forgets the answers to creations that are older than a day; answers with
   * how many.
   */
  purgeIdempotencyKeys(): Promise<number>;
  /**
   * Forgets labels that no task has any more, which are suggested to nobody;
   * answers with how many.
   */
  purgeLabels(): Promise<number>;
};
