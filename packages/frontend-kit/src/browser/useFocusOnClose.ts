import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { isFocusLost } from './isFocusLost';
import { retryByFrame } from './retryByFrame';

/**
 * Puts the focus on what stays, such as the button that opened an editor, when
 * what had the focus goes. The ref is of what stays, which may come back only
 * then.
 *
 * @param state - what is shown, which changes when something goes
 * @public
 */
export function useFocusOnClose<T extends HTMLElement>(
  state: string,
): RefObject<T> {
  const staying = useRef<T>(null);
  const before = useRef(state);
  useEffect(() => {
    if (before.current === state) {
      return undefined;
    }
    before.current = state;
    return retryByFrame(() => {
      const isLost = isFocusLost();
      if (isLost) {
        staying.current?.focus();
      }
      return isLost;
    });
  }, [state]);
  return staying;
}
