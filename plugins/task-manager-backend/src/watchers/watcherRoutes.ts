import { audited, auditedIfDenied } from '../audited';
import type { RouteOptions } from '../router/RouterOptions';
import type { TaskManagerRouter } from '../router/TaskManagerRouter';

/** Who watches a task. */
export function registerWatcherRoutes(
  router: TaskManagerRouter,
  { watchers, httpAuth, auditor }: RouteOptions<'watchers'>,
) {
  router.get('/tasks/:id/watchers', async (request, response) => {
    const id = request.params.id.toLowerCase();
    const items = await auditedIfDenied(
      { auditor, request, eventId: 'watchers-list', meta: { taskId: id } },
      async () =>
        watchers.list(
          id,
          await httpAuth.credentials(request, { allow: ['user', 'service'] }),
        ),
    );
    response.json({ items });
  });

  router.put('/tasks/:id/watchers/me', async (request, response) => {
    const id = request.params.id.toLowerCase();
    await audited(
      { auditor, request, eventId: 'task-watch', meta: { taskId: id } },
      async () =>
        watchers.watch(
          id,
          await httpAuth.credentials(request, { allow: ['user'] }),
        ),
    );
    response.status(204).send();
  });

  router.delete('/tasks/:id/watchers/me', async (request, response) => {
    const id = request.params.id.toLowerCase();
    await audited(
      { auditor, request, eventId: 'task-unwatch', meta: { taskId: id } },
      async () =>
        watchers.unwatch(
          id,
          await httpAuth.credentials(request, { allow: ['user'] }),
        ),
    );
    response.status(204).send();
  });
}
