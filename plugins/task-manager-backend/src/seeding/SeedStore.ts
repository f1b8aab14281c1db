import type { NewTask } from '../tasks';

/** A task for an empty database, and what people said about it. */
export type SeedRow = {
  task: NewTask;
  /** From the oldest to the newest. */
  comments: { author: string; body: string }[];
};

/** Fills a database that never had a task. */
export type SeedStore = {
  /**
   * Inserts tasks into a database that never had one; false if it had, or if
   * another replica was first.
   */
  seed(load: () => Promise<SeedRow[]>): Promise<boolean>;
};
