export { QuickEdit } from './QuickEdit';
export type { QuickEditRequest } from './QuickEdit';
export { useUpdateTask } from './useUpdateTask';
