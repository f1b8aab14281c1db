import { useEffect, useRef } from 'react';

/** Puts the focus into what has just opened: its first field or choice. */
export function useFocusOnOpen<T extends HTMLElement>(enabled = true) {
  const root = useRef<T>(null);
  useEffect(() => {
    if (!enabled) return;
    const choice = root.current?.querySelector<HTMLElement>(
      '[role=option][aria-selected=true],[role=option],input,textarea',
    );
    choice?.focus();
  }, [enabled]);
  return root;
}
