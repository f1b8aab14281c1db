import type {
  Task,
  TaskNotificationKind,
} from '@portolan/plugin-task-manager-common';

/** Something to be told to one person. */
export type NotificationEvent = {
  /**
   * Names the event; with the person it is unique, so that nothing is told
   * twice.
   */
  key: string;
  userRef: string;
  kind: TaskNotificationKind;
  taskId: string;
  actorRef: string | null;
};

/** An event that has not been told yet, with what the message needs. */
export type PendingNotification = NotificationEvent & {
  taskTitle: string;
  /** Who has the task now: the person, or a team. */
  assigneeRef: string | null;
  /**
   * Whether the person is the task's creator or assignee, not merely one who
   * watches it.
   */
  involved: boolean;
};

/** A change that the notifier has yet to handle. */
export type OutboxActivity = {
  id: string;
  action: string;
  actorRef: string;
  /**
   * Whom the change assigned the task to; the task may have been passed on
   * since.
   */
  newAssignee?: string;
  task: Pick<Task, 'id' | 'assigneeRef' | 'createdBy'>;
  comment?: { id: string; body: string };
  watchers: string[];
};

/** What is told of a due date. */
export type DueKind = 'dueSoon' | 'overdue';

/** A task whose due date is near or past. */
export type DueTask = {
  id: string;
  assigneeRef: string;
  /** RFC 3339 */
  dueDate: string;
};

/**
 * Keeps which changes wait for the notifier, and which events were told to
 * whom.
 */
export type NotificationStore = {
  /** The oldest changes that wait. */
  readOutbox(limit: number): Promise<OutboxActivity[]>;
  /**
   * Assigned, open tasks due at or after `from` and before `until`, without
   * those that were handled.
   */
  findDue(options: {
    kind: DueKind;
    from: string;
    until: string;
    limit: number;
  }): Promise<DueTask[]>;
  /**
   * Keeps the events that are new, and takes their changes out of the outbox,
   * in one transaction.
   */
  recordChanges(
    events: NotificationEvent[],
    activityIds: string[],
  ): Promise<void>;
  /**
   * Keeps the events that are new, and that these due dates were handled even
   * if nobody is to be told.
   */
  recordDue(
    events: NotificationEvent[],
    kind: DueKind,
    tasks: DueTask[],
  ): Promise<void>;
  /**
   * Takes what waits to be told to up to `people` persons. It counts as told
   * from now on, so that no crash and no second replica tells it again;
   * {@link NotificationStore.release} gives back what could not be handed over.
   */
  takePending(people: number): Promise<PendingNotification[]>;
  /**
   * Gives back what could not be handed over; after a few attempts it is given
   * up.
   */
  release(events: NotificationEvent[]): Promise<void>;
  /** Forgets what was told before this time. */
  purge(before: string): Promise<number>;
};
