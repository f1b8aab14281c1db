export { DatabaseFindingStore } from './DatabaseFindingStore';
export { DefaultFindingsService } from './DefaultFindingsService';
export type { FindingsService } from './FindingsService';
export { routeFindings } from './findingRoutes';
