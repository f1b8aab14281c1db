import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { VersionMatch } from '@portolan/backend-kit';
import {
  taskUpdatePermission,
  type Task,
  type TaskMove,
} from '@portolan/plugin-task-manager-common';
import { notFound, type TaskAccess } from '../access';
import {
  changeTask,
  diffTask,
  type LockedTask,
  requirePermitted,
  requireVersion,
  type TaskChangeListener,
  type TaskDecision,
  type TaskStore,
} from '../tasks';
import { boardRank } from './boardPosition';
import type { BoardService } from './BoardService';

type Options = {
  store: TaskStore;
  access: TaskAccess;
  events: TaskChangeListener;
};

/** {@inheritDoc BoardService} */
export class DefaultBoardService implements BoardService {
  static create(options: Options): DefaultBoardService {
    return new DefaultBoardService(options);
  }

  private constructor(private readonly options: Options) {}

  async move(
    { id, move, match }: { id: string; move: TaskMove; match?: VersionMatch },
    caller: BackstageCredentials,
  ): Promise<Task> {
    const { access, events, store } = this.options;
    const scope = await access.scope(taskUpdatePermission, caller);
    const [found] = await store.inspect({ ids: [id], ...scope });
    if (!found) {
      throw notFound(id);
    }
    requirePermitted(found, { verb: 'move' });
    const rank = await boardRank({ store, task: found.task, move, scope });
    const decide = (locked: LockedTask): TaskDecision => {
      requirePermitted(locked, { verb: 'move' });
      requireVersion(locked.task, match);
      const { change, changes } = diffTask(
        locked.task,
        move.status ? { status: move.status } : {},
      );
      return {
        change: { ...change, rank },
        activity: { action: 'moved', changes },
      };
    };
    return changeTask({ store, events, id, scope, decide });
  }
}
