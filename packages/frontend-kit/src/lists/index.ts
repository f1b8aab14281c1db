export { leaveByEscape } from './leaveByEscape';
export {
  focusedRow,
  focusRow,
  focusRows,
  moveRowFocus,
  rowsHere,
} from './rows';
export { useFocusBack } from './useFocusBack';
export { useSelection } from './useSelection';
export type { RowSelection } from './useSelection';
