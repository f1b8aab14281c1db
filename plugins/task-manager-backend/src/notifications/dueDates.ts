import type { DueKind, NotificationEvent } from '../store/NotificationStore';

/** Names a due date's event: it is new again when the date changes. */
export function dueKey(
  kind: DueKind,
  task: { id: string; dueDate: string },
): string {
  return `${kind}:${task.id}:${task.dueDate}`;
}

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
