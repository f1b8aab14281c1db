/** Letters and symbols that are drawn as nothing: Hangul fillers, Braille. */
const INVISIBLE = /[\u115F\u1160\u3164\uFFA0\u2800]/gu;
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** What ends a line, or moves to a column. */
const BREAKS = /\r\n|[\t\n\v\f\r\u0085\u2028\u2029]/gu;

/** All that is left of them moves cursors, rings bells, or turns text round. */
const CONTROLS = /[\p{Cc}\u202D\u202E]/u;

/**
 * Whether nobody would see anything of a text.
 *
 * @public
 */
export function isBlank(text: string): boolean {
  return !VISIBLE.test(text.replace(INVISIBLE, ''));
}

/**
 * A text as one line, such as a title: breaks become blanks, and none are
 * around it.
 *
 * @public
 */
export function toLine(text: string): string {
  return text.replace(BREAKS, ' ').trim();
}

/**
 * Whether a line has characters that are not text: controls, and those which
 * turn round the direction of all that follows.
 *
 * @public
 */
export function hasControls(line: string): boolean {
  return CONTROLS.test(line);
}
