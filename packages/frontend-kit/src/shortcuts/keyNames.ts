/** Takes the last change back; see `Shortcuts`. */
export const UNDO_KEY = 'Mod+z';

/** What is printed on the user's keys. */
function keyName(letter: string): string {
  const isApple = /Mac|iPhone|iPad/.test(navigator.platform);
  return isApple ? `⌘${letter}` : `Ctrl+${letter}`;
}

/** Of {@link UNDO_KEY}. */
export function undoKeyName(): string {
  return keyName('Z');
}

/**
 * The keys that open the portal's palette, as they are printed on the user's
 * keyboard.
 *
 * @public
 */
export function paletteKeyName(): string {
  return keyName('K');
}
