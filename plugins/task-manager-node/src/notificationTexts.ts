import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { Preferences } from '@portolan/plugin-task-manager-common';

/** What somebody can be told about, as their preferences name it. @public */
export type TaskNotificationKind = keyof Preferences['notifications'];

/**
 * The words of notifications. They are the same for everybody: Backstage keeps a notification as text, and a back end does not
 * know its reader's language.
 *
 * @public
 */
export type TaskNotificationTexts = {
  /** The title of a notification of one event; the task's title is its description. */
  one: Record<TaskNotificationKind, string>;
  /** Some events of one kind, such as "3 assigned to you". */
  some: Record<TaskNotificationKind, (count: number) => string>;
  /** The title of a notification of several events, each kind as `some` has it. */
  summary(parts: string[]): string;
  /** The titles of tasks, of which `rest` more are not named. */
  titles(named: string[], rest: number): string;
};

/** Puts other words into notifications, such as those of another language. @public */
export interface TaskNotificationTextsExtensionPoint {
  /** @throws Error if another module has set them. */
  setTexts(texts: TaskNotificationTexts): void;
}

/** {@inheritDoc TaskNotificationTextsExtensionPoint} @public */
export const taskNotificationTextsExtensionPoint =
  createExtensionPoint<TaskNotificationTextsExtensionPoint>({
    id: 'task-manager.notification-texts',
  });
