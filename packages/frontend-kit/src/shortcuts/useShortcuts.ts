import { useEffect, useRef } from 'react';
import { isEscapable } from './escapesHere';
import { modKey } from './modKey';

/**
 * What each key does, by `KeyboardEvent.key`, or `Mod+z` for Ctrl or ⌘ with a
 * letter, which acts once however long it is held. One that answers `false`
 * leaves the key to others.
 *
 * @public
 */
export type Shortcuts = Partial<Record<string, () => void | boolean>>;

const FIELDS =
  'input:not([type=checkbox],[type=radio]),textarea,select,[contenteditable]';

/** Lists of choices and dialogs have keys of their own. */
const OVERLAYS = '[role=dialog],[role=menu],[role=listbox],[role=spinbutton]';

function isTaken(event: KeyboardEvent): boolean {
  const target = event.target as Element | null;
  return (
    event.defaultPrevented ||
    Boolean(target?.closest?.(`${FIELDS},${OVERLAYS}`)) ||
    (event.key === 'Escape' && isEscapable(target)) ||
    document.querySelector('[role=dialog],[role=menu]') !== null
  );
}

/** The key as {@link Shortcuts} names it; none for other combinations. */
function nameOf(event: KeyboardEvent): string | undefined {
  const { key, altKey, ctrlKey, metaKey } = event;
  if (ctrlKey || metaKey) {
    const letter = modKey(event);
    return letter && `Mod+${letter}`;
  }
  return altKey ? undefined : key;
}

/** One press of Ctrl+Z takes back one change. */
function isHeld({ repeat, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return repeat && (ctrlKey || metaKey);
}

/**
 * Commands of keys for the whole page, except while one types or a dialog is
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
      const name = nameOf(event);
      const action = name === undefined ? undefined : latest.current[name];
      if (!action || isTaken(event)) {
        return;
      }
      if (isHeld(event) || action() !== false) {
        event.preventDefault();
        event.stopPropagation();
      }
    };
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () =>
      document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}
