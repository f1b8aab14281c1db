import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import type { WatcherService } from '../service/WatcherService';
import { audited, auditedIfDenied } from '../audited';
import type { TaskManagerRouter } from './TaskManagerRouter';

type Options = {
  watchers: WatcherService;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
};

/** Who watches a task. */
export function registerWatcherRoutes(
  router: TaskManagerRouter,
  { watchers, httpAuth, auditor }: Options,
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
