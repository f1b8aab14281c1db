import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/**
 * Puts the focus into what has just opened: on the chosen one of its choices,
 * else on its first field or choice. The ref is of the element around them.
 *
 * @public
 */
export function useFocusOnOpen<T extends HTMLElement>(
  enabled = true,
): RefObject<T> {
  const root = useRef<T>(null);
  useEffect(() => {
    if (!enabled) {
      return undefined;
    }
    const focus = () => {
      const choice =
        root.current?.querySelector<HTMLElement>('[aria-selected=true]') ??
        root.current?.querySelector<HTMLElement>(
          '[role=option],[role=spinbutton],input,textarea',
        );
      choice?.focus();
      return Boolean(choice);
    };
    // The choices of a list come a moment after the list.
    const frame = focus() ? 0 : requestAnimationFrame(focus);
    return () => cancelAnimationFrame(frame);
  }, [enabled]);
  return root;
}
