export { CollectionMetrics } from './CollectionMetrics';
export { Collector } from './Collector';
