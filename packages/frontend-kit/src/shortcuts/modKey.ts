const ASCII = /^[ -~]+$/;

/** The layout's own letter, or the Latin one in the place of another. */
function latinKey({ key, code }: KeyboardEvent): string {
  const place = /^Key([A-Z])$/.exec(code)?.[1];
  return (ASCII.test(key) ? key : place ?? key).toLowerCase();
}

/**
 * The key that is pressed with Ctrl or ⌘ alone, in small letters; none for
 * other combinations. Keyboards without Latin letters have it where English
 * ones do.
 *
 * @public
 */
export function modKey(event: KeyboardEvent): string | undefined {
  const { ctrlKey, metaKey, shiftKey, altKey, isComposing } = event;
  const isMod = (ctrlKey || metaKey) && !shiftKey && !altKey && !isComposing;
  return isMod ? latinKey(event) : undefined;
}
