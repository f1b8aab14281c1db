import type { TaskManagerRouter } from '../TaskManagerRouter';
import type { WatcherService } from './WatcherService';

const taskMeta = ({ path }: { path: { id: string } }) => ({ taskId: path.id });

/** Who watches a task. */
export function routeWatchers(
  router: TaskManagerRouter,
  { watchers }: { watchers: WatcherService },
): void {
  router
    .route(
      'ListWatchers',
      { eventId: 'watchers-list', meta: taskMeta },
      async ({ path, credentials }) => ({
        json: { items: await watchers.list(path.id, credentials) },
      }),
    )
    .route(
      'WatchTask',
      { eventId: 'task-watch', meta: taskMeta, allow: ['user'] },
      async ({ path, credentials }) => watchers.watch(path.id, credentials),
    )
    .route(
      'UnwatchTask',
      { eventId: 'task-unwatch', meta: taskMeta, allow: ['user'] },
      async ({ path, credentials }) => watchers.unwatch(path.id, credentials),
    );
}
