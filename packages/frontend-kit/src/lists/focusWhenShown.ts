import { isFocusLost, retryByFrame } from '../browser';
import { focusPanel } from './panelFocus';
import { focusRow, focusRows, listHere } from './rows';

/**
 * Puts a lost focus on the panel or the row of one of these, as soon as there
 * is one, else into the list. A focus that is elsewhere stays there, and
 * nothing is done once one has left the list.
 */
export function focusWhenShown(keys: readonly string[]): void {
  const list = listHere();
  retryByFrame(
    () =>
      list?.isConnected === false ||
      !isFocusLost() ||
      keys.some(focusPanel) ||
      keys.some(focusRow),
    focusRows,
  );
}
