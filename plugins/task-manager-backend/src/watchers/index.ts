export { DatabaseWatcherStore } from './DatabaseWatcherStore';
export { DefaultWatcherService } from './DefaultWatcherService';
export type { WatcherService } from './WatcherService';
export { routeWatchers } from './watcherRoutes';
