import type { DueKind } from './NotificationStore';

/** Names a due date's event: it is new again when the date changes. */
export function dueKey(
  kind: DueKind,
  task: { id: string; dueDate: string },
): string {
  return `${kind}:${task.id}:${task.dueDate}`;
}
