import { dueKey } from './store/dueKey';
import type { DueKind, NotificationEvent } from './store/NotificationStore';

/** The event of a due date that is near or past, for one person. */
export function dueEvent(
  kind: DueKind,
  task: { id: string; dueDate: string },
  userRef: string,
): NotificationEvent {
  return {
    key: dueKey(kind, task),
    userRef,
    kind,
    taskId: task.id,
    actorRef: null,
  };
}
