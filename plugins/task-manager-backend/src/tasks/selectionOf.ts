import type { TaskFilter } from '@portolan/plugin-task-manager-common';
import type { TaskScope } from '../access';
import type { TaskSelection } from './store/TaskStore';

/** The tasks that match a filter, of those that the caller may see. */
export function selectionOf(
  filter: TaskFilter,
  { actorRef, visible }: TaskScope,
): TaskSelection {
  return { filter, visible, caller: actorRef };
}
