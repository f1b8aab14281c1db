import { isFocusLost } from '../browser';
import { focusPanel } from './panelFocus';
import { focusRow, focusRows, listHere } from './rows';

/** A third of a second: what a list needs to show a row that has come back. */
const FRAMES = 20;

/**
 * Puts a lost focus on the panel or the row of one of these, as soon as there
 * is one, else into the list. A focus that is elsewhere stays there, and
 * nothing is done once one has left the list.
 */
export function focusWhenShown(keys: readonly string[]): void {
  let frames = FRAMES;
  const list = listHere();
  const attempt = () => {
    const hasLeft = list?.isConnected === false;
    if (
      hasLeft ||
      !isFocusLost() ||
      keys.some(focusPanel) ||
      keys.some(focusRow)
    ) {
      return;
    }
    frames -= 1;
    if (frames > 0) {
      requestAnimationFrame(attempt);
    } else {
      focusRows();
    }
  };
  requestAnimationFrame(attempt);
}
