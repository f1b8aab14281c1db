import type { Task } from '@portolan/plugin-task-manager-common';
import type { LockedTask, TaskDecision, TaskStore } from './store/TaskStore';
import { notFound, type TaskScope } from '../access';
import type { TaskChangeListener } from './TaskEvents';

/**
 * Changes one task as `decide` says, and tells of it; a task that is left alone
 * is answered as it is.
 *
 * @throws NotFoundError if there is none, and whatever `decide` throws.
 */
export async function changeTask(options: {
  store: TaskStore;
  events: TaskChangeListener;
  id: string;
  scope: TaskScope;
  decide(locked: LockedTask): TaskDecision | undefined;
}): Promise<Task> {
  const { store, events, id, scope } = options;
  let found: Task | undefined;
  const [changed] = await store.change({
    ...scope,
    ids: [id],
    decide: locked => {
      found = locked.task;
      return options.decide(locked);
    },
  });
  if (!found) {
    throw notFound(id);
  }
  if (changed) {
    events.changed([changed]);
  }
  return changed ?? found;
}
