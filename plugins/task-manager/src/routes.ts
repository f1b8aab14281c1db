import { createRouteRef } from '@backstage/core-plugin-api';

/** Where the page of tasks is mounted. @public */
export const rootRouteRef = createRouteRef({ id: 'task-manager' });

/** After the address of the page: leads to the field for a new task. */
export const NEW_TASK_HASH = '#new-task';
