export { takeBackEach } from './takeBackEach';
export { useRestoreTask } from './useRestoreTask';
export { useUndoUpdate } from './useUndoUpdate';
