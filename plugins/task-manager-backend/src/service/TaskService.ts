import type {
  BulkRequest,
  BulkResponse,
  PageInfo,
  Task,
  TaskCreate,
  TaskFilter,
  TaskMove,
  TaskOrderField,
  TaskPatch,
  TaskStatistics,
} from '@portolan/plugin-task-manager-common';
import type { SortOrder, TaskText } from '../store/TaskStore';

/** Which page of which tasks. */
export type TaskListQuery = {
  filter: TaskFilter;
  orderBy: TaskOrderField;
  order: SortOrder;
  limit: number;
  cursor?: string;
  totals: boolean;
};

/** A page whose tasks are still the JSON text that the database made: most callers only pass it on. */
export type TaskPageText = {
  items: string[];
  totalItems?: number;
  pageInfo: PageInfo;
};

/** For which versions of a task a change is meant: any, or these ETags. */
export type VersionMatch = '*' | readonly string[];

/** A retry of a creation brings the same key. `body` is what the caller sent. */
export type CreateOptions = { idempotencyKey?: string };

/**
 * What can be done with tasks. `Caller` is who asks: credentials, or what these may do once that is known.
 *
 * Errors: InputError names the field; NotFoundError if the caller may not see the task either; NotAllowedError if the caller
 * may see but not do it; ConflictError; PreconditionFailedError with the current task if `match` does not hold.
 */
export interface TaskService<Caller> {
  list(query: TaskListQuery, caller: Caller): Promise<TaskPageText>;
  statistics(filter: TaskFilter, caller: Caller): Promise<TaskStatistics>;
  getText(id: string, caller: Caller): Promise<TaskText>;
  create(
    input: TaskCreate,
    options: CreateOptions,
    caller: Caller,
  ): Promise<Task>;
  /** A patch that changes nothing leaves the version as it is. */
  update(
    id: string,
    change: { patch: TaskPatch; match: VersionMatch },
    caller: Caller,
  ): Promise<Task>;
  delete(id: string, match: VersionMatch, caller: Caller): Promise<void>;
  restore(id: string, caller: Caller): Promise<Task>;
  move(
    id: string,
    change: { move: TaskMove; match?: VersionMatch },
    caller: Caller,
  ): Promise<Task>;
  bulk(request: BulkRequest, caller: Caller): Promise<BulkResponse>;
}
