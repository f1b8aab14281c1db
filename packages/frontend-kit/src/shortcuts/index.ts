export {
  ShortcutsDialog,
  ShortcutsHint,
  useShortcutsTitle,
} from './ShortcutsDialog';
export type { ShortcutsDialogProps } from './ShortcutsDialog';
export { useShortcuts } from './useShortcuts';
export type { Shortcuts } from './useShortcuts';
