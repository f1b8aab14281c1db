import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { isFocusLost } from './isFocusLost';

/**
 * A third of a second: what a dialog or a menu needs to go, and the browser to
 * notice that a button which had the focus is disabled.
 */
const FRAMES = 20;

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
    let frames = FRAMES;
    let frame = 0;
    const attempt = () => {
      if (isFocusLost()) {
        staying.current?.focus();
        return;
      }
      frames -= 1;
      if (frames > 0) {
        frame = requestAnimationFrame(attempt);
      }
    };
    frame = requestAnimationFrame(attempt);
    return () => cancelAnimationFrame(frame);
  }, [state]);
  return staying;
}
