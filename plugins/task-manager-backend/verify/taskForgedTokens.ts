import { forgedTokens, type PortalCheck } from 'test-portal';
import { MATRIX_ROUTES } from './matrixRoutes.ts';
import { makeSubject } from './matrixSubject.ts';
import type { Subject } from './matrixTypes.ts';
import { PLUGIN_ID, VISIBLE_TO_EVERYONE } from './plugin.ts';

/** Every route of the task API with a forged token. */
export const taskForgedTokens: PortalCheck = forgedTokens<Subject>({
  name: 'forged tokens',
  pluginId: PLUGIN_ID,
  settings: VISIBLE_TO_EVERYONE,
  routes: MATRIX_ROUTES,
  readable: '/tasks?limit=1',
  makeSubject: caller =>
    makeSubject({
      author: caller,
      viewer: caller,
      task: { title: 'Not to be touched' },
    }),
  observed: ({ taskId }) => [
    ...['', '/comments', '/activity', '/watchers'].map(
      path => `/tasks/${taskId}${path}`,
    ),
    '/views',
    '/preferences',
    '/tasks?limit=1&totals=true',
  ],
});
