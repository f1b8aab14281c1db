import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { VersionMatch } from '@portolan/backend-kit';
import type { Task, TaskMove } from '@portolan/plugin-task-manager-common';

/** What can be done on the board, as one caller may see and change it. */
export type BoardService = {
  /**
   * Puts a task into a column, between two others.
   *
   * @throws InputError that names a neighbour that is not visible in the
   * column.
   * @throws ConflictError if there is no room left between the neighbours.
   */
  move(
    options: { id: string; move: TaskMove; match?: VersionMatch },
    caller: BackstageCredentials,
  ): Promise<Task>;
};
