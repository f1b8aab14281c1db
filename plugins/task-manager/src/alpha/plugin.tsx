import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { RiTaskLine } from '@remixicon/react';
import { rootRouteRef } from '../routes';
import { taskManagerApi } from './apis';
import { entityTasksCard } from './entityCards';
import { entityTasksContent } from './entityContents';
import { myTasksWidget, recentTasksWidget } from './homeWidgets';
import { tasksPage } from './pages';
import { addTaskAction, myTasksAction } from './paletteActions';
import { taskSearchResult, taskSearchType } from './searchResultItems';

/** The task manager for portals on the new front-end system. @alpha */
export const taskManagerPlugin = createFrontendPlugin({
  pluginId: 'task-manager',
  title: 'Tasks',
  icon: <RiTaskLine />,
  info: { packageJson: () => import('../../package.json') },
  routes: { root: rootRouteRef },
  extensions: [
    tasksPage,
    taskManagerApi,
    entityTasksContent,
    entityTasksCard,
    myTasksWidget,
    recentTasksWidget,
    taskSearchResult,
    taskSearchType,
    addTaskAction,
    myTasksAction,
  ],
});
