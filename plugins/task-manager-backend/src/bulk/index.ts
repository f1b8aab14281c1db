export type { BulkService } from './BulkService';
export { DefaultBulkService } from './DefaultBulkService';
export { routeBulk } from './bulkRoutes';
