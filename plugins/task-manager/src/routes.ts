import { createRouteRef } from '@backstage/core-plugin-api';

/** Where the page of tasks is mounted. @public */
export const rootRouteRef = createRouteRef({ id: 'task-manager' });
