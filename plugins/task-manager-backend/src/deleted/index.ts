export { DatabaseDeletedTaskStore } from './DatabaseDeletedTaskStore';
export { DefaultDeletedTaskService } from './DefaultDeletedTaskService';
export type { DeletedTaskService } from './DeletedTaskService';
export { routeDeleted } from './deletedRoutes';
