import { useEffect, useState } from 'react';
import { isFocusLost, retryByFrame } from '../browser';
import { focusedRow, listHere, rememberRows } from './rows';

/**
 * Puts the focus back on the row that had it, or beside it if it has gone, once
 * what had been opened over it is closed. The lists' library does so only for
 * rows that are still the same element, and a changed row is drawn anew.
 *
 * @public
 */
export function useFocusBack(): void {
  const [focusBack] = useState(() => {
    const key = focusedRow();
    return key === undefined ? undefined : rememberRows([key]);
  });
  useEffect(
    () => () => {
      if (focusBack) {
        holdFocus(focusBack);
      }
    },
    [focusBack],
  );
}

/** By which the user goes elsewhere. */
const INPUT = ['keydown', 'pointerdown'] as const;

/**
 * The row may be drawn in its old place once more before it goes to its new
 * one, and the list hands its focus to a neighbour then: it is taken back for
 * some frames, unless the user goes elsewhere.
 */
function holdFocus(focusBack: () => void): void {
  let cancel = () => {};
  const release = () => {
    cancel();
    INPUT.forEach(input => document.removeEventListener(input, release, true));
  };
  cancel = retryByFrame(() => {
    if (isFocusLost() || listHere()?.contains(document.activeElement)) {
      focusBack();
    }
    return false;
  }, release);
  INPUT.forEach(input => document.addEventListener(input, release, true));
}
