import type {
  TaskNotificationTexts,
  TaskNotificationTextsExtensionPoint,
} from '@portolan/plugin-task-manager-node';

const ENGLISH: TaskNotificationTexts = {
  one: {
    assigned: 'A task was assigned to you',
    mentioned: 'You were mentioned in a task',
    commented: 'A task has a new comment',
    dueSoon: 'A task is due within a day',
    overdue: 'A task is overdue',
  },
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
