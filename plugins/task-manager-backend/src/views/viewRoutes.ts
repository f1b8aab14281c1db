import type { View } from '@portolan/plugin-task-manager-common';
import type { ViewList } from '../schema/openapi/generated/models/index';
import { audited, auditedIfDenied } from '../audited';
import { parseView } from './parseView';
import type { RouteOptions } from '../router/RouterOptions';
import type { TaskManagerRouter } from '../router/TaskManagerRouter';

/** The caller's saved views. */
export function registerViewRoutes(
  router: TaskManagerRouter,
  { views, httpAuth, auditor }: RouteOptions<'views'>,
) {
  router.get('/views', async (request, response) => {
    const items = await auditedIfDenied(
      { auditor, request, eventId: 'views-list' },
      async () =>
        views.list(await httpAuth.credentials(request, { allow: ['user'] })),
    );
    response.json({ items: items.map(toAnswer) });
  });

  router.post('/views', async (request, response) => {
    const view = await audited(
      { auditor, request, eventId: 'view-create' },
      async note => {
        const credentials = await httpAuth.credentials(request, {
          allow: ['user'],
        });
        const created = await views.create(
          parseView(request.body),
          credentials,
        );
        note({ viewId: created.id });
        return created;
      },
    );
    response.status(201).json(toAnswer(view));
  });

  router.put('/views/:id', async (request, response) => {
    const id = request.params.id.toLowerCase();
    const view = await audited(
      { auditor, request, eventId: 'view-update', meta: { viewId: id } },
      async () =>
        views.replace(
          { id, input: parseView(request.body) },
          await httpAuth.credentials(request, { allow: ['user'] }),
        ),
    );
    response.json(toAnswer(view));
  });

  router.delete('/views/:id', async (request, response) => {
    const id = request.params.id.toLowerCase();
    await audited(
      { auditor, request, eventId: 'view-delete', meta: { viewId: id } },
      async () =>
        views.delete(
          id,
          await httpAuth.credentials(request, { allow: ['user'] }),
        ),
    );
    response.status(204).send();
  });
}

/** The generator drops `null` from the type of `sharedWith`. */
function toAnswer(view: View) {
  return view as ViewList['items'][number];
}
