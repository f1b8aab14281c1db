import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { DELETED_TASK_DAYS } from '@portolan/plugin-task-manager-common';
import type { CommentStore } from '../discussion';
import type { TaskStore } from '../tasks';
import type { EntityOwners } from '@portolan/backend-kit';

const DELETED_ARE_KEPT_MS = DELETED_TASK_DAYS * 24 * 60 * 60 * 1000;

/** Schedules what has to be done now and then, by one replica at a time. */
export async function scheduleHousekeeping(options: {
  scheduler: SchedulerService;
  store: TaskStore;
  comments: CommentStore;
  owners: EntityOwners;
  logger: LoggerService;
}): Promise<void> {
  const { scheduler, store, comments, owners, logger } = options;
  await scheduler.scheduleTask({
    id: 'task-manager-purge',
    frequency: { hours: 1 },
    timeout: { minutes: 30 },
    initialDelay: { minutes: 1 },
    async fn() {
      const kept = Date.now() - DELETED_ARE_KEPT_MS;
      const before = new Date(kept).toISOString();
      const tasks = await store.purgeDeleted(before);
      const texts = await comments.purgeDeleted(before);
      const keys = await store.purgeIdempotencyKeys();
      if (tasks + texts + keys > 0) {
        logger.info(
          `Purged ${tasks} tasks and ${texts} comments that were deleted ${DELETED_TASK_DAYS} days ago, and ${keys} idempotency keys`,
        );
      }
    },
  });
  await scheduler.scheduleTask({
    id: 'task-manager-purge-labels',
    // Each label costs a look at the tasks.
    frequency: { days: 1 },
    timeout: { hours: 1 },
    initialDelay: { minutes: 5 },
    async fn() {
      const labels = await store.purgeLabels();
      if (labels > 0) {
        logger.info(`Purged ${labels} labels that no task has any more`);
      }
    },
  });
  await scheduler.scheduleTask({
    id: 'task-manager-reindex-search',
    // An older replica may still write tasks while this one starts.
    frequency: { minutes: 5 },
    timeout: { hours: 1 },
    initialDelay: { seconds: 20 },
    async fn() {
      const tasks = await store.reindexSearch();
      if (tasks > 0) {
        logger.info(`Cut the words of ${tasks} tasks anew for the search`);
      }
    },
  });
  await scheduler.scheduleTask({
    id: 'task-manager-refresh-entity-owners',
    frequency: { minutes: 1 },
    timeout: { minutes: 5 },
    initialDelay: { seconds: 10 },
    fn: () => owners.refresh(),
  });
}
