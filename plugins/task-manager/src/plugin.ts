import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { DefaultTaskManagerClient } from './api/DefaultTaskManagerClient';
import { taskManagerApiRef } from './api/TaskManagerApi';
import { rootRouteRef } from './routes';

/** The task manager for portals on the old front-end system. @public */
export const taskManagerPlugin = createPlugin({
  id: 'task-manager',
  routes: { root: rootRouteRef },
  apis: [
    createApiFactory({
      api: taskManagerApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: deps => DefaultTaskManagerClient.create(deps),
    }),
  ],
});

/** The page of tasks. @public */
export const TasksPage = taskManagerPlugin.provide(
  createRoutableExtension({
    name: 'TasksPage',
    component: () => import('./components/TasksPage').then(m => m.TasksPage),
    mountPoint: rootRouteRef,
  }),
);

/** The tab of an entity's page. @public */
export const EntityTasksContent = taskManagerPlugin.provide(
  createComponentExtension({
    name: 'EntityTasksContent',
    component: {
      lazy: () =>
        import('./components/EntityTasksContent').then(
          m => m.EntityTasksContent,
        ),
    },
  }),
);

/** The card of an entity's page. @public */
export const EntityTasksCard = taskManagerPlugin.provide(
  createComponentExtension({
    name: 'EntityTasksCard',
    component: {
      lazy: () =>
        import('./components/EntityTasksCard').then(m => m.EntityTasksCard),
    },
  }),
);

/** The reader's open tasks, for the home page. @public */
export const MyTasksWidget = taskManagerPlugin.provide(
  createComponentExtension({
    name: 'MyTasksWidget',
    component: {
      lazy: () =>
        import('./components/MyTasksWidget').then(m => m.MyTasksWidget),
    },
  }),
);

/** The tasks that changed last, for the home page. @public */
export const RecentTasksWidget = taskManagerPlugin.provide(
  createComponentExtension({
    name: 'RecentTasksWidget',
    component: {
      lazy: () =>
        import('./components/RecentTasksWidget').then(m => m.RecentTasksWidget),
    },
  }),
);
