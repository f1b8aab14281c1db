import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { createSearchResultListItemExtension } from '@backstage/plugin-search-react';
import { DefaultTaskManagerClient, taskManagerApiRef } from './api';
import { loadEntityTasksCard, loadEntityTasksContent } from './entity';
import { loadMyTasksWidget, loadRecentTasksWidget } from './home';
import { loadTasksPageWithHeader } from './page';
import { rootRouteRef } from './routes';
import { isTask, loadTaskSearchResult } from './search';

/**
 * The task manager for portals on the old front-end system.
 *
 * @public
 */
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

/**
 * The page of tasks.
 *
 * @public
 */
export const TasksPage = taskManagerPlugin.provide(
  createRoutableExtension({
    name: 'TasksPage',
    component: loadTasksPageWithHeader,
    mountPoint: rootRouteRef,
  }),
);

/**
 * The tab of an entity's page.
 *
 * @public
 */
export const EntityTasksContent = taskManagerPlugin.provide(
  createComponentExtension({
    name: 'EntityTasksContent',
    component: { lazy: loadEntityTasksContent },
  }),
);

/**
 * The card of an entity's page.
 *
 * @public
 */
export const EntityTasksCard = taskManagerPlugin.provide(
  createComponentExtension({
    name: 'EntityTasksCard',
    component: { lazy: loadEntityTasksCard },
  }),
);

/**
 * The user's open tasks, for the home page.
 *
 * @public
 */
export const MyTasksWidget = taskManagerPlugin.provide(
  createComponentExtension({
    name: 'MyTasksWidget',
    component: { lazy: loadMyTasksWidget },
  }),
);

/**
 * The tasks that changed last, for the home page.
 *
 * @public
 */
export const RecentTasksWidget = taskManagerPlugin.provide(
  createComponentExtension({
    name: 'RecentTasksWidget',
    component: { lazy: loadRecentTasksWidget },
  }),
);

/**
 * A task among the results of the portal's search.
 *
 * @public
 */
export const TaskSearchResultListItem = taskManagerPlugin.provide(
  createSearchResultListItemExtension({
    name: 'TaskSearchResultListItem',
    component: loadTaskSearchResult,
    predicate: isTask,
  }),
);
