import { parseEntityRef } from '@backstage/catalog-model';
import type { NotificationPayload } from '@backstage/plugin-notifications-common';
import {
  taskPagePath,
  tasksPagePath,
  type TaskNotificationKind,
} from '@portolan/plugin-task-manager-common';
import type {
  TaskNotificationAbout,
  TaskNotificationTexts,
} from '@portolan/plugin-task-manager-node';
import type { TaskManagerConfig } from '../readConfig';
import type { PendingNotification } from './store/NotificationStore';

/**
 * The words, and who is told a task's title: everyone, those who watch it as
 * well as those whom it concerns, or these alone. A watcher may have lost the
 * right to read it, and whoever is mentioned may never have had it.
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
 * The one message that tells a person everything that waits for them. `nameOf`
 * knows what people are called. Nobody can ask the policy in the name of the
 * recipient, so that the options decide whether it names a task.
 */
export function messageFor(
  events: PendingNotification[],
  options: MessageOptions,
  nameOf: (ref: string) => string,
): NotificationPayload {
  const { texts } = options;
  const common = {
    topic: 'Tasks',
    severity: events.some(event => event.kind === 'overdue')
      ? ('high' as const)
      : ('normal' as const),
  };
  if (events.length === 1) {
    const [event] = events;
    return {
      ...common,
      title: titleOf(event, texts, {
        ...(event.actorRef && { actor: nameOf(event.actorRef) }),
        ...(mayBeNamed(event, options) && { task: event.taskTitle }),
      }),
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

/** A team's task is not the person's own, and says whose it is. */
function titleOf(
  { kind, assigneeRef }: PendingNotification,
  texts: TaskNotificationTexts,
  about: TaskNotificationAbout,
): string {
  const assignee = assigneeRef ? parseEntityRef(assigneeRef) : undefined;
  return kind === 'assigned' && assignee?.kind === 'group'
    ? texts.assignedToTeam(assignee.name, about)
    : texts.one[kind](about);
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
  switch (kind) {
    case 'mentioned':
      return involved || nameTasksTo === 'everyone';
    case 'commented':
      return involved || nameTasksTo !== 'involved';
    default:
      return true;
  }
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
