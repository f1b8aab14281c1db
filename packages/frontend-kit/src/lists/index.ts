export { leaveByEscape } from './leaveByEscape';
export { focusWhenShown } from './focusWhenShown';
export { focusPanelAround, isPanelFocused, panelHere } from './panelFocus';
export { focusedRow, moveRowFocus, rememberRows, rowsHere } from './rows';
export { rangeHandlers } from './rangeHandlers';
export type { RangeHandlers } from './rangeHandlers';
export { useFocusBack } from './useFocusBack';
export { useSelection } from './useSelection';
export type { RowSelection } from './useSelection';
