import type { TaskFilter } from '@portolan/plugin-task-manager-common';
import type { TaskCondition } from './TaskCondition';
import type { TaskSelection } from '../tasks/store/TaskStore';

/** What a caller may do, once that is known. */
export type TaskScope = {
  actorRef: string;
  /** What the caller may see; everything, if it is missing. */
  visible?: TaskCondition;
  /** To which tasks the caller may do what is asked; all, if it is missing. */
  permitted?: TaskCondition;
};

/** The tasks that match a filter, of those that the caller may see. */
export function selectionOf(
  filter: TaskFilter,
  { actorRef, visible }: TaskScope,
): TaskSelection {
  return { filter, visible, caller: actorRef };
}
