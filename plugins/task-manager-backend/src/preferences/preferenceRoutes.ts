import { audited, auditedIfDenied } from '../audited';
import type { RouteOptions } from '../router/RouterOptions';
import type { TaskManagerRouter } from '../router/TaskManagerRouter';

/** What the caller wants to be told. */
export function registerPreferenceRoutes(
  router: TaskManagerRouter,
  { preferences, httpAuth, auditor }: RouteOptions<'preferences'>,
) {
  router.get('/preferences', async (request, response) => {
    const found = await auditedIfDenied(
      { auditor, request, eventId: 'preferences-get' },
      async () =>
        preferences.get(
          await httpAuth.credentials(request, { allow: ['user'] }),
        ),
    );
    response.json(found);
  });

  router.put('/preferences', async (request, response) => {
    const saved = await audited(
      { auditor, request, eventId: 'preferences-update', severityLevel: 'low' },
      async () =>
        preferences.replace(
          request.body,
          await httpAuth.credentials(request, { allow: ['user'] }),
        ),
    );
    response.json(saved);
  });
}
