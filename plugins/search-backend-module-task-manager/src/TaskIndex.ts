import type { TaskDocument } from './TaskDocument';

/**
 * An index in which the documents of single tasks can be replaced. Updates and
 * passes exclude each other, on all replicas: whoever writes last has read
 * last, so that an older version never overwrites a newer one.
 */
export type TaskIndex = {
  /**
   * Replaces the documents of these tasks by those that `read` answers.
   *
   * @throws ConflictError while somebody else writes; try again later.
   */
  replace(
    ids: readonly string[],
    read: (ids: readonly string[]) => Promise<TaskDocument[]>,
  ): Promise<void>;

  /** Runs a pass over all tasks, once nobody else writes. */
  duringPass(pass: () => Promise<void>): Promise<void>;
};
