export { ConflictContext, useAskAboutConflict } from './conflictContext';
export { ConflictDialog } from './ConflictDialog';
