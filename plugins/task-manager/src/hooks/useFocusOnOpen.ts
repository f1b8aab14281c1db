import { useEffect, useRef } from 'react';

/** Puts the focus into what has just opened: its first field or choice. */
export function useFocusOnOpen<T extends HTMLElement>(enabled = true) {
  const root = useRef<T>(null);
  useEffect(() => {
    if (!enabled) return undefined;
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
