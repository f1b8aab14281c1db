import { useEffect, useRef } from 'react';

/**
 * What each key does, by `KeyboardEvent.key`.
 *
 * @public
 */
export type Shortcuts = Partial<Record<string, () => void>>;

const FIELDS = 'input:not([type=checkbox]),textarea,select,[contenteditable]';

/** Lists of choices and dialogs have keys of their own. */
const OVERLAYS = '[role=dialog],[role=menu],[role=listbox],[role=spinbutton]';

function isTaken(event: KeyboardEvent): boolean {
  const target = event.target as Element | null;
  return (
    event.defaultPrevented ||
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    Boolean(target?.closest?.(`${FIELDS},${OVERLAYS}`)) ||
    document.querySelector('[role=dialog],[role=menu]') !== null
  );
}

/**
 * Single-key commands for the whole page, except while one types or a dialog is
 * open. They come before the lists' own keys, which would otherwise jump to the
 * row that begins with the letter.
 *
 * @public
 */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const action = latest.current[event.key];
      if (action && !isTaken(event)) {
        event.preventDefault();
        event.stopPropagation();
        action();
      }
    };
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () =>
      document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}
