import type { TaskManagerRouter } from '../TaskManagerRouter';
import type { ViewService } from './ViewService';

const viewMeta = ({ path }: { path: { id: string } }) => ({ viewId: path.id });

/** The caller's saved views. */
export function routeViews(
  router: TaskManagerRouter,
  { views }: { views: ViewService },
): void {
  router
    .route(
      'ListViews',
      { eventId: 'views-list', allow: ['user'] },
      async ({ credentials }) => ({
        json: { items: await views.list(credentials) },
      }),
    )
    .route(
      'CreateView',
      { eventId: 'view-create', allow: ['user'] },
      async ({ body, credentials, note }) => {
        const view = await views.create(body, credentials);
        note({ viewId: view.id });
        return { json: view };
      },
    )
    .route(
      'ReplaceView',
      { eventId: 'view-update', meta: viewMeta, allow: ['user'] },
      async ({ path: { id }, body, credentials }) => ({
        json: await views.replace({ id, input: body }, credentials),
      }),
    )
    .route(
      'DeleteView',
      { eventId: 'view-delete', meta: viewMeta, allow: ['user'] },
      async ({ path, credentials }) => views.delete(path.id, credentials),
    );
}
