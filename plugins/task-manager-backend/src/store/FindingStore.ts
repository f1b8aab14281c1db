import type { Task } from '@portolan/plugin-task-manager-common';

/** Reads the tasks that stand for the findings of a source. */
export interface FindingStore {
  /**
   * The tasks of a source that a new report may touch: all open ones, and for each of these fingerprints that has none, the
   * one that was closed last.
   */
  tasksOf(source: string, fingerprints: string[]): Promise<Task[]>;
}
