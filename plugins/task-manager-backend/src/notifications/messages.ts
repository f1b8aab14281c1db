import type { NotificationPayload } from '@backstage/plugin-notifications-common';
import type {
  TaskNotificationKind,
  TaskNotificationTexts,
} from '@portolan/plugin-task-manager-node';
import type { PendingNotification } from '../store/NotificationStore';

/**
 * The words, and whether those who watch a task are told its title, or only those whom it concerns: a watcher may have lost the
 * right to read it.
 */
export type MessageOptions = {
  nameTasksTo: 'watchers' | 'concerned';
  texts: TaskNotificationTexts;
};

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
  const { texts } = options;
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
      title: texts.one[event.kind],
      ...(mayBeNamed(event, options) && { description: event.taskTitle }),
      link: `/tasks/${event.taskId}`,
    };
  }
  return {
    ...common,
    title: texts.summary(partsOf(events, texts)),
    description: titlesOf(events, options),
    link: linkTo(events),
  };
}

function partsOf(
  events: PendingNotification[],
  { some }: TaskNotificationTexts,
): string[] {
  const kinds = Object.keys(some) as TaskNotificationKind[];
  return kinds
    .map(kind => ({
      kind,
      count: events.filter(event => event.kind === kind).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => some[kind](count));
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
  return options.texts.titles(
    titles.slice(0, NAMED_TASKS),
    Math.max(titles.length - NAMED_TASKS, 0),
  );
}

function linkTo(events: PendingNotification[]): string {
  const tasks = new Set(events.map(event => event.taskId));
  return tasks.size === 1 ? `/tasks/${[...tasks][0]}` : '/tasks?assignee=me';
}
