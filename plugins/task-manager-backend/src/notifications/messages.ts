import type { NotificationPayload } from '@backstage/plugin-notifications-common';
import type {
  NotificationKind,
  PendingNotification,
} from '../store/NotificationStore';

const ONE: Record<NotificationKind, string> = {
  assigned: 'A task was assigned to you',
  mentioned: 'You were mentioned in a task',
  commented: 'A task has a new comment',
  dueSoon: 'A task is due within a day',
  overdue: 'A task is overdue',
};

const MANY: Record<NotificationKind, (count: number) => string> = {
  assigned: count => `${count} assigned to you`,
  mentioned: count => `${count} ${count === 1 ? 'mention' : 'mentions'} of you`,
  commented: count => `${count} ${count === 1 ? 'comment' : 'comments'}`,
  dueSoon: count => `${count} due within a day`,
  overdue: count => `${count} overdue`,
};

/** Whether those who watch a task are told its title, or only those whom it concerns: a watcher may have lost the right to read it. */
export type MessageOptions = { nameTasksTo: 'watchers' | 'concerned' };

/** How many tasks a message names. */
const NAMED_TASKS = 5;

/**
 * The one message that tells a person everything that waits for them. It names no task in which the person is only mentioned, for
 * whoever mentions them can't know what they may read.
 */
export function messageFor(
  events: PendingNotification[],
  options: MessageOptions,
): NotificationPayload {
  const common = {
    topic: 'task-manager',
    severity: events.some(event => event.kind === 'overdue')
      ? ('high' as const)
      : ('normal' as const),
  };
  if (events.length === 1) {
    const [event] = events;
    return {
      ...common,
      title: ONE[event.kind],
      ...(mayBeNamed(event, options) && { description: event.taskTitle }),
      link: `/tasks/${event.taskId}`,
    };
  }
  return {
    ...common,
    title: `Tasks: ${summarise(events)}`,
    description: titlesOf(events, options),
    link: linkTo(events),
  };
}

function summarise(events: PendingNotification[]): string {
  const kinds = Object.keys(MANY) as NotificationKind[];
  return kinds
    .map(kind => ({
      kind,
      count: events.filter(event => event.kind === kind).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => MANY[kind](count))
    .join(', ');
}

function mayBeNamed(
  { kind, concerned }: PendingNotification,
  { nameTasksTo }: MessageOptions,
): boolean {
  return (
    kind !== 'mentioned' &&
    (kind !== 'commented' || concerned || nameTasksTo === 'watchers')
  );
}

function titlesOf(
  events: PendingNotification[],
  options: MessageOptions,
): string {
  const titles = [
    ...new Set(
      events
        .filter(event => mayBeNamed(event, options))
        .map(event => event.taskTitle),
    ),
  ];
  const rest = titles.length - NAMED_TASKS;
  const named = titles.slice(0, NAMED_TASKS).join('; ');
  return rest > 0 ? `${named}; and ${rest} more` : named;
}

function linkTo(events: PendingNotification[]): string {
  const tasks = new Set(events.map(event => event.taskId));
  return tasks.size === 1 ? `/tasks/${[...tasks][0]}` : '/tasks?assignee=me';
}
