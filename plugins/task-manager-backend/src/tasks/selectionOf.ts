import {
  MY_TEAMS,
  type TaskFilter,
} from '@portolan/plugin-task-manager-common';
import type { TaskScope } from '../access';
import type { TaskSelection } from './store/TaskStore';

/** The tasks that match a filter, of those that the caller may see. */
export async function selectionOf(
  filter: TaskFilter,
  scope: TaskScope,
): Promise<TaskSelection> {
  const { actorRef, visible } = scope;
  return { filter: await withTeams(filter, scope), visible, caller: actorRef };
}

async function withTeams(
  filter: TaskFilter,
  scope: TaskScope,
): Promise<TaskFilter> {
  if (!filter.assignee?.includes(MY_TEAMS)) {
    return filter;
  }
  const named = filter.assignee.filter(ref => ref !== MY_TEAMS);
  const assignee = [...new Set([...named, ...(await scope.teams())])];
  return { ...filter, assignee };
}
