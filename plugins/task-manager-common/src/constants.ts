import type { TaskOrderField, TaskPriority, TaskStatus } from './types';

/** Whether a task of each status still wants work. */
const IS_OPEN = {
  pending: true,
  in_progress: true,
  blocked: true,
  completed: false,
  cancelled: false,
} satisfies Record<TaskStatus, boolean>;

/** All statuses, in the order of the board's columns. @public */
export const TASK_STATUSES = Object.keys(IS_OPEN) as readonly TaskStatus[];

/**
 * Whether a task of this status still wants work. Any other status sets
 * `completedAt`.
 *
 * @public
 */
export function isOpenStatus(status: TaskStatus): boolean {
  return IS_OPEN[status];
}

/** Statuses in which a task still wants work. @public */
export const OPEN_TASK_STATUSES: readonly TaskStatus[] =
  TASK_STATUSES.filter(isOpenStatus);

/** How urgent each priority is. */
const URGENCY = {
  low: 0,
  medium: 1,
  high: 2,
  critical: 3,
} satisfies Record<TaskPriority, number>;

/** All priorities, lowest first. @public */
export const TASK_PRIORITIES = Object.keys(URGENCY) as readonly TaskPriority[];

/** The compiler misses none of them. */
const IS_ORDER_FIELD = {
  createdAt: true,
  updatedAt: true,
  dueDate: true,
  priority: true,
  title: true,
  rank: true,
  status: true,
  assignee: true,
  entity: true,
} satisfies Record<TaskOrderField, true>;

/**
 * All that a list can be ordered by; `rank` is the board's own order.
 *
 * @public
 */
export const TASK_ORDER_FIELDS = Object.keys(
  IS_ORDER_FIELD,
) as readonly TaskOrderField[];

/** For how many days a deleted task or comment can be restored. @public */
export const DELETED_TASK_DAYS = 30;

/**
 * Limits that the API enforces and forms show. Lengths are in characters
 * (Unicode code points).
 *
 * @public
 */
export const TASK_LIMITS = {
  titleLength: 255,
  descriptionLength: 65_536,
  commentLength: 65_536,
  labels: 20,
  labelLength: 50,
  searchLength: 200,
  filterValues: 100,
  sourceLength: 100,
  fingerprintLength: 255,
  refLength: 500,
  viewNameLength: 100,
  viewQueryLength: 4_000,
  findings: 5_000,
  pageSize: 500,
  bulkTasks: 1_000,
} as const;

/**
 * Stands, among the assignees of a filter, for the groups that the caller
 * belongs to; the back end knows which they are.
 *
 * @public
 */
export const MY_TEAMS = 'my-teams';

/**
 * The signals channel on which changes are announced, as {@link TaskSignal}.
 *
 * @public
 */
export const TASK_SIGNAL_CHANNEL = 'task-manager:tasks';

/**
 * A signal names tasks and nothing else: what they hold is fetched with the
 * reader's own rights.
 *
 * @public
 */
export type TaskSignal = { ids: string[] };

/**
 * The topic of the events service on which changes are announced to other
 * back-end plugins, as {@link TaskEvent}. It is told of every task that was
 * created, changed, deleted or restored.
 *
 * @public
 */
export const TASK_EVENTS_TOPIC = 'task-manager.tasks';

/**
 * An event names tasks and nothing else; whether one still exists, its reader
 * learns from the API.
 *
 * @public
 */
export type TaskEvent = {
  /** At most 500 ids. */
  ids: string[];
  /** Set where more tasks have changed than are named, such as by an import. */
  incomplete?: true;
};
