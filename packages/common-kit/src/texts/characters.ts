const NUL = String.fromCharCode(0);
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * Why a text can't be kept: PostgreSQL has no NUL, and half of a surrogate pair
 * is no Unicode.
 *
 * @public
 */
export type TextProblem = 'nul' | 'halfCharacter';

/**
 * What keeps a text from being kept, if anything does.
 *
 * @public
 */
export function problemOfText(text: string): TextProblem | undefined {
  if (text.includes(NUL)) {
    return 'nul';
  }
  return LONE_SURROGATE.test(text) ? 'halfCharacter' : undefined;
}

/**
 * Whether a text has more than so many characters, as people and PostgreSQL
 * count them: a surrogate pair is one.
 *
 * @public
 */
export function isLongerThan(text: string, limit: number): boolean {
  return text.length > limit && [...text].length > limit;
}

/**
 * The beginning of a text, of so many whole characters.
 *
 * @public
 */
export function cutText(text: string, limit: number): string {
  return text.length > limit ? [...text].slice(0, limit).join('') : text;
}
