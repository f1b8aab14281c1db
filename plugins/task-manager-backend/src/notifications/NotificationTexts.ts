import type {
  TaskNotificationTexts,
  TaskNotificationTextsExtensionPoint,
} from '@portolan/plugin-task-manager-node';

const UNNAMED = 'a task';

const quoted = (task: string | undefined) => (task ? `“${task}”` : UNNAMED);

/** At the beginning of a sentence. */
const first = (task: string | undefined) => (task ? `“${task}”` : 'A task');

const ENGLISH: TaskNotificationTexts = {
  topic: 'Tasks',
  one: {
    assigned: ({ actor, task }) =>
      actor
        ? `${actor} assigned ${quoted(task)} to you`
        : `${first(task)} was assigned to you`,
    mentioned: ({ actor, task }) =>
      actor
        ? `${actor} mentioned you in ${quoted(task)}`
        : `You were mentioned in ${quoted(task)}`,
    commented: ({ actor, task }) =>
      actor
        ? `${actor} commented on ${quoted(task)}`
        : `${first(task)} has a new comment`,
    dueSoon: ({ task }) => `${first(task)} is due within a day`,
    overdue: ({ task }) => `${first(task)} is overdue`,
  },
  assignedToTeam: (team, { actor, task }) =>
    actor
      ? `${actor} assigned ${quoted(task)} to your team ${team}`
      : `${first(task)} was assigned to your team ${team}`,
  some: {
    assigned: count => `${count} assigned to you`,
    mentioned: count =>
      `${count} ${count === 1 ? 'mention' : 'mentions'} of you`,
    commented: count => `${count} ${count === 1 ? 'comment' : 'comments'}`,
    dueSoon: count => `${count} due within a day`,
    overdue: count => `${count} overdue`,
  },
  summary: parts => `Tasks: ${parts.join(', ')}`,
  titles: (named, rest) =>
    rest > 0 ? `${named.join('; ')}; and ${rest} more` : named.join('; '),
};

/** Holds the words of notifications: English, unless a module sets others. */
export class NotificationTexts implements TaskNotificationTextsExtensionPoint {
  static create(): NotificationTexts {
    return new NotificationTexts();
  }

  private texts?: TaskNotificationTexts;

  private constructor() {}

  setTexts(texts: TaskNotificationTexts): void {
    if (this.texts) {
      throw new Error('The texts of task notifications are set twice');
    }
    this.texts = texts;
  }

  get(): TaskNotificationTexts {
    return this.texts ?? ENGLISH;
  }
}
