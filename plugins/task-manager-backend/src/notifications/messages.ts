import type { NotificationPayload } from '@backstage/plugin-notifications-common';
import {
  taskPagePath,
  tasksPagePath,
  type TaskNotificationKind,
} from '@portolan/plugin-task-manager-common';
import type { TaskNotificationTexts } from '@portolan/plugin-task-manager-node';
import type { TaskManagerConfig } from '../readConfig';
import type { PendingNotification } from './store/NotificationStore';

/**
 * The words, and whether those who watch a task are told its title, or only
 * those whom it concerns: a watcher may have lost the right to read it.
 */
export type MessageOptions = {
  nameTasksTo: TaskManagerConfig['nameTasksTo'];
  texts: TaskNotificationTexts;
};

/** In the order in which a message sums them up. */
const KINDS: readonly TaskNotificationKind[] = [
  'assigned',
  'mentioned',
  'commented',
  'dueSoon',
  'overdue',
];

/** How many tasks a message names. */
const NAMED_TASKS = 5;

/**
 * The one message that tells a person everything that waits for them. It names
 * no task in which the person is only mentioned, for whoever mentions them
 * can't know what they may read.
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
      link: taskPagePath(event.taskId),
    };
  }
  return {
    ...common,
    title: texts.summary(partsOf(events, texts)),
    ...titlesOf(events, options),
    link: linkTo(events),
  };
}

function partsOf(
  events: PendingNotification[],
  { some }: TaskNotificationTexts,
): string[] {
  return KINDS.map(kind => ({
    kind,
    count: events.filter(event => event.kind === kind).length,
  }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => some[kind](count));
}

function mayBeNamed(
  { kind, involved }: PendingNotification,
  { nameTasksTo }: MessageOptions,
): boolean {
  return (
    kind !== 'mentioned' &&
    (kind !== 'commented' || involved || nameTasksTo === 'watchers')
  );
}

function titlesOf(
  events: PendingNotification[],
  options: MessageOptions,
): Pick<NotificationPayload, 'description'> {
  const titles = [
    ...new Set(
      events
        .filter(event => mayBeNamed(event, options))
        .map(event => event.taskTitle),
    ),
  ];
  if (titles.length === 0) {
    return {};
  }
  const named = titles.slice(0, NAMED_TASKS);
  const rest = titles.length - named.length;
  return { description: options.texts.titles(named, rest) };
}

function linkTo(events: PendingNotification[]): string {
  const [first, ...others] = new Set(events.map(event => event.taskId));
  return others.length === 0
    ? taskPagePath(first)
    : tasksPagePath({ assignee: ['me'] });
}
