import type { TaskManagerRouter } from '../TaskManagerRouter';
import type { DeletedTaskService } from './DeletedTaskService';

/** Finding what can be restored. */
export function routeDeleted(
  router: TaskManagerRouter,
  { deleted }: { deleted: DeletedTaskService },
): void {
  router.route(
    'ListDeletedTasks',
    { eventId: 'tasks-list-deleted' },
    async ({ query, credentials }) => ({
      json: await deleted.list(query, credentials),
    }),
  );
}
