import { useEffect, useState } from 'react';
import { focusedRow, focusRow } from './rows';

/**
 * Puts the focus back on the row that had it, once what had been opened over it
 * has gone. The lists' library does so only for rows that are still the same
 * element, and a changed row is drawn anew.
 *
 * @public
 */
export function useFocusBack(): void {
  const [key] = useState(focusedRow);
  useEffect(
    () => () => {
      if (key) {
        requestAnimationFrame(() => focusRow(key));
      }
    },
    [key],
  );
}
