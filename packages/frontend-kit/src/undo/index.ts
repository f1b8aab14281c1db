export { UndoBoundary } from './UndoBoundary';
export { useUndo } from './useUndo';
export type { PendingUndo, Undo } from './useUndo';
export type { Undoable, Undone } from './UndoStack';
