/**
 * What any page of Portolan needs: toasts and reasons, states, entity pickers,
 * a list with a panel beside it, filters in the address, shortcuts, dates,
 * labels, Markdown, drafts.
 *
 * @packageDocumentation
 */
export * from './api';
export {
  DocumentTitle,
  type DocumentTitleProps,
  MEDIUM,
  pageLocale,
  type RememberedOptions,
  touchClass,
  useDebounced,
  useFocusBefore,
  useFocusOnClose,
  useFocusOnOpen,
  useMediaQuery,
  useRemembered,
  useWidth,
} from './browser';
export {
  calendarDay,
  DayField,
  type DayFieldProps,
  endOfCalendarDay,
  EndOfDayPicker,
  type EndOfDayPickerProps,
  exactDay,
  isMovingDay,
  relativeDay,
  beginningOfDay,
  resolveDay,
  shortDay,
  startOfCalendarDay,
  Time,
  useNow,
} from './dates';
export * from './drafts';
export * from './editing';
export {
  EntityCombobox,
  type EntityComboboxProps,
  EntityName,
  type EntityNameProps,
  EntitySelect,
  type EntitySelectProps,
  type ExtraOption,
  type Me,
  PEOPLE,
  PersonAvatar,
  type PersonAvatarProps,
  PersonName,
  useEntityTitleOf,
  useEntityOwners,
  useEntityTitles,
  useMe,
} from './entities';
export * from './filters';
export * from './labels';
export {
  focusedRow,
  isPanelFocused,
  leaveByEscape,
  moveRowFocus,
  rangeHandlers,
  type RangeHandlers,
  rememberRows,
  type RowSelection,
  rowsHere,
  useFocusBack,
  useSelection,
} from './lists';
export * from './markdown';
export {
  type CloseMessage,
  type MessageAction,
  type Notify,
  reasonOf,
  type ReasonOf,
  type RefusalOf,
  SignInAgain,
  statusOf,
  useNotify,
  useReason,
  useRefusal,
} from './messages';
export * from './panels';
export * from './portal';
export * from './provider';
export {
  type Shortcuts,
  modKey,
  paletteKeyName,
  ShortcutsDialog,
  type ShortcutsDialogProps,
  ShortcutsHint,
  useShortcuts,
  useShortcutsTitle,
} from './shortcuts';
export * from './states';
export { frontendKitTranslationRef } from './translation';
export {
  type PendingUndo,
  type Undo,
  type Undoable,
  type Undone,
  useUndo,
} from './undo';
export {
  type ActiveFilter,
  dateOrTime,
  type FilterField,
  type FilterFields,
  flag,
  ignoredFilters,
  oneOf,
  readFilters,
  type SetUrlState,
  someOf,
  text,
  texts,
  type UrlCodec,
  useUrlFilters,
  useUrlState,
} from './urlState';
