import type { TaskManagerRouter } from '../TaskManagerRouter';
import type { PreferenceService } from './PreferenceService';

/** What the caller wants to be told. */
export function routePreferences(
  router: TaskManagerRouter,
  { preferences }: { preferences: PreferenceService },
): void {
  router
    .route(
      'GetPreferences',
      { eventId: 'preferences-get', allow: ['user'] },
      async ({ credentials }) => ({ json: await preferences.get(credentials) }),
    )
    .route(
      'ReplacePreferences',
      {
        eventId: 'preferences-update',
        severityLevel: 'low',
        allow: ['user'],
      },
      async ({ body, credentials }) => ({
        json: await preferences.replace(body, credentials),
      }),
    );
}
