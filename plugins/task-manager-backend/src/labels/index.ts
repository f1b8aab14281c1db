export { DatabaseLabelStore } from './DatabaseLabelStore';
export { DefaultLabelService } from './DefaultLabelService';
export type { LabelService } from './LabelService';
export { routeLabels } from './labelRoutes';
