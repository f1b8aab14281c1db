import { placedPage } from '@portolan/frontend-kit';
import { TASKS_PAGE_PATH } from '@portolan/plugin-task-manager-common';
import { loadTasksPage } from '../page';
import { rootRouteRef } from '../routes';

/** The page of tasks. */
export const tasksPage = placedPage({
  place: 20,
  path: TASKS_PAGE_PATH,
  routeRef: rootRouteRef,
  loader: async () => {
    const TasksPage = await loadTasksPage();
    return <TasksPage />;
  },
});
