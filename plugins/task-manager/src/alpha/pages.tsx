import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { rootRouteRef } from '../routes';

/** The page of tasks. */
export const tasksPage = PageBlueprint.make({
  params: {
    path: '/tasks',
    routeRef: rootRouteRef,
    loader: () => import('../components/TasksPage').then(m => <m.TasksPage />),
  },
});
