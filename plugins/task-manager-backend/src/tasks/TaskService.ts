import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  PageInfo,
  Task,
  TaskCreate,
  TaskFilter,
  TaskOrderField,
  TaskPatch,
  TaskStatistics,
} from '@portolan/plugin-task-manager-common';
import type { SortOrder, VersionMatch } from '@portolan/backend-kit';
import type { TaskText } from './store/TaskStore';

/** Which page of which tasks. */
export type TaskListQuery = {
  filter: TaskFilter;
  /** Only those of these; all, if they are missing. */
  ids?: readonly string[];
  orderBy: TaskOrderField;
  order: SortOrder;
  limit: number;
  cursor?: string;
  totals: boolean;
};

/**
 * A page whose tasks are still the JSON text that the database made: most
 * callers only pass it on.
 */
export type TaskPageText = {
  items: string[];
  totalItems?: number;
  pageInfo: PageInfo;
};

/**
 * What can be done with tasks, as one caller may see and change them.
 *
 * Errors: InputError names the field; NotFoundError if the caller may not see
 * the task either; NotAllowedError if the caller may see but not do it;
 * ConflictError; PreconditionFailedError with the current task if `match` does
 * not hold.
 */
export type TaskService = {
  list(
    query: TaskListQuery,
    caller: BackstageCredentials,
  ): Promise<TaskPageText>;
  statistics(
    filter: TaskFilter,
    caller: BackstageCredentials,
  ): Promise<TaskStatistics>;
  getText(id: string, caller: BackstageCredentials): Promise<TaskText>;
  /** A retry brings the same key, and gets the same answer. */
  create(
    options: { input: TaskCreate; idempotencyKey?: string },
    caller: BackstageCredentials,
  ): Promise<Task>;
  /** A patch that changes nothing leaves the version as it is. */
  update(
    options: { id: string; patch: TaskPatch; match: VersionMatch },
    caller: BackstageCredentials,
  ): Promise<Task>;
  delete(
    options: { id: string; match: VersionMatch },
    caller: BackstageCredentials,
  ): Promise<void>;
  restore(id: string, caller: BackstageCredentials): Promise<Task>;
};
