import type { Task } from '@portolan/plugin-task-manager-common';

/** Whose tasks of which source, and which fingerprints matter. */
export type FindingQuery = {
  source: string;
  createdBy: string;
  fingerprints: string[];
};

/** Reads the tasks that stand for the findings of a source. */
export type FindingStore = {
  /**
   * The tasks of a source that a new report of their creator may touch: all
   * open ones, and for each of these fingerprints that has none, the one that
   * was closed last.
   */
  tasksOf(options: FindingQuery): Promise<Task[]>;
};
