import {
  TASK_STATUSES,
  type TaskStatus,
} from '@portolan/plugin-task-manager-common';
import { Gauge, register, type Registry } from 'prom-client';

const NAME = 'tasks_total';

/**
 * Exposes how many tasks there are of each status. It reads the counters, never the tasks, and each time that the metrics
 * are read; if the database can't be reached, it keeps its last values.
 */
export function exposeTasksGauge(options: {
  countByStatus(): Promise<Record<TaskStatus, number>>;
  registry?: Registry;
}): void {
  const { countByStatus, registry = register } = options;
  // One plugin to a process; tests start it often, and the last one counts.
  registry.removeSingleMetric(NAME);
  const gauge: Gauge<'status'> = new Gauge({
    name: NAME,
    help: 'Number of tasks that are not deleted, by status',
    labelNames: ['status'],
    registers: [registry],
    async collect() {
      try {
        const counts = await countByStatus();
        TASK_STATUSES.forEach(status => gauge.set({ status }, counts[status]));
      } catch {
        // The other metrics are worth reading when the database is not there.
      }
    },
  });
}
