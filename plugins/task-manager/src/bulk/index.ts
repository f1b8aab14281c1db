export { useBulkEdit, useBulkReasons } from './useBulkEdit';
export type { BulkEdit } from './useBulkEdit';
export { BulkBar } from './BulkBar';
export { RefusedTasks } from './RefusedTasks';
export type { ExpectRefused, RefusedTask } from './useRefusedTasks';
