export { ConflictContext, useAskAboutConflict } from './conflictContext';
export { conflictDraft, ConflictDialog } from './ConflictDialog';
