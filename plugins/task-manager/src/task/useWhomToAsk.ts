import { useEntityOwners, useMe } from '@portolan/frontend-kit';
import type { Task } from '@portolan/plugin-task-manager-common';

/** Services that act in nobody's name can't be asked. */
const PERSON = /^(user|group):/;

/**
 * Who may change a task by Portolan's policy, without the user: its creator,
 * its assignee and the owners of what it belongs to.
 */
export function useWhomToAsk(
  task: Pick<Task, 'createdBy' | 'assigneeRef' | 'entityRef'>,
): string[] {
  const me = useMe();
  const owners = useEntityOwners(task.entityRef);
  const refs = [task.createdBy, task.assigneeRef, ...owners];
  return [...new Set(refs)].filter(
    (ref): ref is string =>
      ref !== null && ref !== me?.userRef && PERSON.test(ref),
  );
}
