import { findMentions } from '@portolan/common-kit';
import type {
  NotificationEvent,
  OutboxActivity,
} from './store/NotificationStore';

/**
 * Whom a change concerns: a new assignee; who is mentioned in a comment; and
 * the creator, the assignee and the watchers of a task that was commented on.
 * Nobody is told what they did themselves, and who is mentioned is not told of
 * the comment as well. Recipients may be groups.
 */
export function eventsOf(activity: OutboxActivity): NotificationEvent[] {
  const others = (refs: (string | null)[]) =>
    [...new Set(refs)].filter(
      (ref): ref is string => ref !== null && ref !== activity.actorRef,
    );
  const toEvent =
    (kind: NotificationEvent['kind'], key: string) =>
    (userRef: string): NotificationEvent => ({
      key,
      userRef,
      kind,
      taskId: activity.task.id,
      actorRef: activity.actorRef,
    });

  const { comment, task } = activity;
  if (comment) {
    const mentioned = others(findMentions(comment.body));
    const involved =
      activity.action === 'commented'
        ? others([task.createdBy, task.assigneeRef, ...activity.watchers])
        : [];
    return [
      ...mentioned.map(toEvent('mentioned', `mentioned:${comment.id}`)),
      ...involved
        .filter(ref => !mentioned.includes(ref))
        .map(toEvent('commented', `commented:${comment.id}`)),
    ];
  }
  // Who has been passed over in the meantime need not be told, and who came
  // after them has a change of their own.
  return activity.newAssignee === task.assigneeRef
    ? others([task.assigneeRef]).map(
        toEvent('assigned', `assigned:${activity.id}`),
      )
    : [];
}
