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
 * well as those who are involved, or these alone. A watcher, or whoever had
 * the task before, may have lost the right to read it, and whoever is mentioned
 * may never have had it.
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
 * knows what people and teams are called. Nobody can ask the policy in the name
 * of the recipient, so that the options decide whether it names a task.
 */
export function messageFor(
  events: PendingNotification[],
  options: MessageOptions,
  nameOf: (ref: string) => string,
): NotificationPayload {
  const { texts } = options;
  const common = {
    topic: texts.topic,
    severity: events.some(event => event.kind === 'overdue')
      ? ('high' as const)
      : ('normal' as const),
  };
  if (events.length === 1) {
    const [event] = events;
    return {
      ...common,
      title: titleOf(event, texts, nameOf, {
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
  event: PendingNotification,
  texts: TaskNotificationTexts,
  nameOf: (ref: string) => string,
  about: TaskNotificationAbout,
): string {
  const team = event.kind === 'assigned' ? teamOf(event) : undefined;
  return team
    ? texts.assignedToTeam(nameOf(team), about)
    : texts.one[event.kind](about);
}

/** The team that has the task, unless a person or nobody has it. */
function teamOf({ assigneeRef }: PendingNotification): string | undefined {
  return assigneeRef && parseEntityRef(assigneeRef).kind === 'group'
    ? assigneeRef
    : undefined;
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
  event: PendingNotification,
  { nameTasksTo }: MessageOptions,
): boolean {
  if (event.involved || nameTasksTo === 'everyone') {
    return true;
  }
  switch (event.kind) {
    case 'mentioned':
      return false;
    case 'commented':
      return nameTasksTo === 'watchers';
    default:
      // Told as a member of the team, else the task was passed on meanwhile.
      return teamOf(event) !== undefined;
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
