export type { BulkService } from './BulkService';
export { DefaultBulkService } from './DefaultBulkService';
export { noteBulk, routeBulk } from './bulkRoutes';
