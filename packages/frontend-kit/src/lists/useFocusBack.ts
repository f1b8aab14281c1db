import { useEffect, useState } from 'react';
import { focusedRow, rememberRows } from './rows';

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
        requestAnimationFrame(focusBack);
      }
    },
    [focusBack],
  );
}
