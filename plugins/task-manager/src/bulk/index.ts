export { useBulkEdit } from './useBulkEdit';
export { BulkBar } from './BulkBar';
