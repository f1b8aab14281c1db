import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { TaskNotificationKind } from '@portolan/plugin-task-manager-common';

/**
 * What a notification is about: who did it, by name, unless nobody did, as with
 * due dates; and the task's title, unless the recipient may not be told it.
 *
 * @public
 */
export type TaskNotificationAbout = { actor?: string; task?: string };

/**
 * The words of notifications. They are the same for everybody: Backstage keeps
 * a notification as text, and a back end does not know its reader's language.
 *
 * @public
 */
export type TaskNotificationTexts = {
  /** What all notifications of tasks are sorted under. */
  topic: string;
  /** The title of a notification of one event. */
  one: Record<TaskNotificationKind, (about: TaskNotificationAbout) => string>;
  /** The same where a task was assigned to a team of the person, by name. */
  assignedToTeam(team: string, about: TaskNotificationAbout): string;
  /**
   * Events of one kind in a notification of several: "3 assigned to you". The
   * count may be 1.
   */
  some: Record<TaskNotificationKind, (count: number) => string>;
  /**
   * The title of a notification of several events, each kind as `some` has it.
   */
  summary(parts: string[]): string;
  /**
   * The description of several: the titles of tasks, one at least, and how
   * many more there are.
   */
  titles(named: string[], rest: number): string;
};

/**
 * Puts other words into notifications, such as those of another language.
 *
 * @public
 */
export type TaskNotificationTextsExtensionPoint = {
  /** @throws Error if another module has set them. */
  setTexts(texts: TaskNotificationTexts): void;
};

/** {@inheritDoc TaskNotificationTextsExtensionPoint} @public */
export const taskNotificationTextsExtensionPoint =
  createExtensionPoint<TaskNotificationTextsExtensionPoint>({
    id: 'task-manager.notification-texts',
  });
