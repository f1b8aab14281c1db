import type { TaskStatus } from '@portolan/plugin-task-manager-common';
import type { KeysetPosition } from '@portolan/backend-kit';
import type { Knex } from 'knex';
import type { TaskCondition } from '../../access';
import { parseTask } from './taskText';
import { listTasks } from './taskReads';

/**
 * Before and after the ids of all tasks: a position with one of these passes by
 * tasks that share its rank.
 */
const FIRST_ID = '00000000-0000-0000-0000-000000000000';
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** Which rank of a column of the board is asked for. */
export type ColumnRankOptions = {
  status: TaskStatus;
  /** What the caller may see: a rank tells of no hidden task. */
  visible?: TaskCondition;
  /** The task that is moved, which is no neighbour of itself. */
  without: string;
  /** The next rank above or below this one; the first one, if missing. */
  beside?: { rank: string; side: 'above' | 'below' };
};

/** The rank of a task beside another one in its column, if there is one. */
export async function readColumnRank(
  database: Knex,
  options: ColumnRankOptions,
): Promise<string | undefined> {
  const { status, visible, without, beside } = options;
  const { items } = await listTasks(database, {
    selection: { filter: { status: [status] }, visible },
    orderBy: 'rank',
    order: 'asc',
    limit: 2,
    from: beside && positionBeside(beside),
  });
  const tasks = items.map(parseTask);
  if (beside?.side === 'above') {
    tasks.reverse();
  }
  return tasks.find(({ id }) => id !== without)?.rank;
}

function positionBeside({
  rank,
  side,
}: NonNullable<ColumnRankOptions['beside']>): KeysetPosition {
  return side === 'below'
    ? { values: [rank, LAST_ID], direction: 'next' }
    : { values: [rank, FIRST_ID], direction: 'prev' };
}
