import type { SchedulerService } from '@backstage/backend-plugin-api';
import type { Notifier } from './Notifier';

/**
 * Runs the notifier often enough that a mention is told while people still
 * talk, by one replica at a time.
 */
export async function scheduleNotifier(options: {
  scheduler: SchedulerService;
  notifier: Notifier;
}): Promise<void> {
  await options.scheduler.scheduleTask({
    id: 'task-manager-notify',
    frequency: { seconds: 15 },
    timeout: { minutes: 10 },
    initialDelay: { seconds: 15 },
    fn: () => options.notifier.run(),
  });
}
