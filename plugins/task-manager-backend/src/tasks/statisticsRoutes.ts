import { auditedIfDenied } from '../audited';
import type { TaskManagerRouter } from '../router/TaskManagerRouter';
import type { RouteOptions } from '../router/RouterOptions';

/** Counts of tasks. */
export function registerStatisticsRoutes(
  router: TaskManagerRouter,
  { tasks, httpAuth, auditor }: RouteOptions<'tasks'>,
): void {
  router.get('/tasks/statistics', async (request, response) => {
    const statistics = await auditedIfDenied(
      { auditor, request, eventId: 'tasks-statistics' },
      async () =>
        tasks.statistics(
          request.query,
          await httpAuth.credentials(request, { allow: ['user', 'service'] }),
        ),
    );
    response.json(statistics);
  });
}
