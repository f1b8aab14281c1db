import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Task, TaskFilter } from '@portolan/plugin-task-manager-common';

/** Reads all tasks that match a filter, a batch at a time. */
export interface ExportService {
  /** The matching tasks that the caller may see, oldest first. Errors of the filter come before the first task. */
  export(
    filter: TaskFilter,
    caller: BackstageCredentials,
  ): Promise<AsyncIterable<Task>>;
}
