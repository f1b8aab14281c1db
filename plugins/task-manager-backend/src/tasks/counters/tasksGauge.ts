import { declareGauge } from '@portolan/backend-kit';
import {
  TASK_STATUSES,
  type TaskStatus,
} from '@portolan/plugin-task-manager-common';

/**
 * Exposes how many tasks there are of each status. It reads the counters, never
 * the tasks, and each time that the metrics are read; if the database can't be
 * reached, it keeps its last values.
 */
export function exposeTasksGauge(options: {
  countByStatus(): Promise<Record<TaskStatus, number>>;
}): void {
  const gauge = declareGauge({
    name: 'tasks_total',
    help: 'Number of tasks that are not deleted, by status',
    labelNames: ['status'],
    async collect() {
      try {
        const counts = await options.countByStatus();
        TASK_STATUSES.forEach(status => gauge.set({ status }, counts[status]));
      } catch {
        // The other metrics are worth reading when the database is not there.
      }
    },
  });
}
