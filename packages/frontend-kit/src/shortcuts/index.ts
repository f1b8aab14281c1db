export {
  ShortcutsDialog,
  ShortcutsHint,
  useShortcutsTitle,
} from './ShortcutsDialog';
export type { ShortcutsDialogProps } from './ShortcutsDialog';
export { escapesHere } from './escapesHere';
export { modKey } from './modKey';
export { UNDO_KEY } from './keyNames';
export { useShortcuts } from './useShortcuts';
export type { Shortcuts } from './useShortcuts';
export { paletteKeyName } from './keyNames';
