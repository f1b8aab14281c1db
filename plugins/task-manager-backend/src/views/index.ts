export { DatabaseViewStore } from './DatabaseViewStore';
export { DefaultViewService } from './DefaultViewService';
export type { ViewService } from './ViewService';
export { routeViews } from './viewRoutes';
