import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { loadTasksPage } from '../page';
import { rootRouteRef } from '../routes';

/** The page of tasks. */
export const tasksPage = PageBlueprint.make({
  params: {
    path: '/tasks',
    routeRef: rootRouteRef,
    loader: async () => {
      const TasksPage = await loadTasksPage();
      return <TasksPage />;
    },
  },
});
