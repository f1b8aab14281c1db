import { useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { isFocusLost } from './isFocusLost';

const FOCUSABLE =
  'input,textarea,button:not(:disabled),[role=spinbutton],[tabindex="0"]';

function elementBefore(element: Element): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>(FOCUSABLE)]
    .filter(
      other =>
        element.compareDocumentPosition(other) &
        Node.DOCUMENT_POSITION_PRECEDING,
    )
    .at(-1);
}

/**
 * Puts the focus on what is before a part of a page, such as the field before
 * its notice, when the part goes with the focus in it. The ref is of the part.
 *
 * @public
 */
export function useFocusBefore<T extends HTMLElement>(): RefObject<T> {
  const part = useRef<T>(null);
  useLayoutEffect(() => {
    const shown = part.current;
    return () => {
      if (shown?.contains(document.activeElement)) {
        const field = elementBefore(shown);
        requestAnimationFrame(() => {
          if (isFocusLost()) {
            field?.focus();
          }
        });
      }
    };
  }, []);
  return part;
}
