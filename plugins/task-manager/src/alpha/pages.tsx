import { placedPage } from '@portolan/frontend-kit';
import { loadTasksPage } from '../page';
import { rootRouteRef } from '../routes';

/** The page of tasks. */
export const tasksPage = placedPage({
  place: 20,
  path: '/tasks',
  routeRef: rootRouteRef,
  loader: async () => {
    const TasksPage = await loadTasksPage();
    return <TasksPage />;
  },
});
