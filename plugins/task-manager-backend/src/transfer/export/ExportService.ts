import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Task, TaskFilter } from '@portolan/plugin-task-manager-common';

/** What is exported, and where to. */
export type ExportOptions = {
  filter: TaskFilter;
  /**
   * Sends the tasks, oldest first, which are read a batch at a time as they are
   * asked for.
   */
  send(tasks: AsyncIterable<Task>): Promise<void>;
};

/** Reads all tasks that match a filter. */
export type ExportService = {
  /**
   * Sends the matching tasks that the caller may see. What is wrong with the
   * filter is told before anything is sent.
   *
   * @throws ConflictError if the caller exports twice already, and
   * ServiceUnavailableError if too many do.
   */
  run(options: ExportOptions, caller: BackstageCredentials): Promise<void>;
};
