/**
 * Board, table and drawer for tasks; entity tab and card; home widgets. For
 * portals on the old front-end system; `./alpha` is for those on the new one.
 *
 * @packageDocumentation
 */
export * from './api';
export {
  EntityTasksCard,
  EntityTasksContent,
  MyTasksWidget,
  RecentTasksWidget,
  taskManagerPlugin,
  taskManagerPlugin as default,
  TaskSearchResultListItem,
  TasksPage,
} from './plugin';
export { rootRouteRef } from './routes';
export { taskManagerTranslationRef } from './translation';
