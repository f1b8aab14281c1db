import { ConflictError, InputError } from '@backstage/errors';
import type {
  Task,
  TaskMove,
  TaskStatus,
} from '@portolan/plugin-task-manager-common';
import { rankBetween, type TaskStore } from '../tasks';
import type { TaskScope } from '../access';

type Options = {
  store: TaskStore;
  task: Task;
  move: TaskMove;
  scope: Pick<TaskScope, 'visible'>;
};

/** The ranks above and below a place in a column; none at its ends. */
type Gap = [above: string | undefined, below: string | undefined];

/**
 * Finds a rank between the neighbours that the caller named. Between them there
 * may be tasks that the caller doesn't see; the task comes next to `after`, or
 * else to `before`, or else to the top of the column.
 *
 * @throws InputError that names the neighbour that is not visible in the
 * column.
 * @throws ConflictError if thousands of moves into the same place have left no
 * room there.
 */
export async function boardRank(options: Options): Promise<string> {
  const [above, below] = await findGap(options);
  try {
    return rankBetween(above, below);
  } catch (error) {
    throw error instanceof RangeError
      ? new ConflictError(
          'No room is left between these two tasks; move one of them to the top of the column first',
        )
      : error;
  }
}

async function findGap(options: Options): Promise<Gap> {
  const { store, task, move } = options;
  const status = move.status ?? task.status;
  const { after, before } = await neighbours(options, status);
  if (after && before && after.rank < before.rank) {
    return [after.rank, before.rank];
  }
  const column = { status, visible: options.scope.visible, without: task.id };
  if (after) {
    const beside = { rank: after.rank, side: 'below' } as const;
    return [after.rank, await store.columnRank({ ...column, beside })];
  }
  if (before) {
    const beside = { rank: before.rank, side: 'above' } as const;
    return [await store.columnRank({ ...column, beside }), before.rank];
  }
  return [undefined, await store.columnRank(column)];
}

async function neighbours(
  { store, task, move, scope }: Options,
  status: TaskStatus,
): Promise<{ after?: Task; before?: Task }> {
  const ids = [move.after, move.before].filter(id => typeof id === 'string');
  const found = ids.length > 0 ? await store.getMany(ids, scope.visible) : [];
  const neighbour = (field: 'after' | 'before') => {
    const id = move[field];
    if (!id) {
      return undefined;
    }
    const other = found.find(candidate => candidate.id === id);
    if (!other || other.status !== status || id === task.id) {
      throw new InputError(
        `${field} must be the id of another task with status ${status}, but '${id}' is not`,
      );
    }
    return other;
  };
  return { after: neighbour('after'), before: neighbour('before') };
}
