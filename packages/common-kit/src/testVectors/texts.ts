import type { TextProblem } from '../texts';

/**
 * A text, and what keeps it from being kept.
 *
 * @public
 */
export const TEXT_VECTORS: readonly (readonly [
  string,
  TextProblem | undefined,
])[] = [
  ['', undefined],
  ['Déjà vu, 你好, 🛶', undefined],
  ['\u{1F6F6}', undefined],
  ['a\u0000b', 'nul'],
  ['half \uD83D of a boat', 'halfCharacter'],
  ['other half \uDEF6', 'halfCharacter'],
  ['\uDEF6\uD83D', 'halfCharacter'],
];

/**
 * A text, a number of characters, and the beginning of the text of so many.
 *
 * @public
 */
export const CUT_VECTORS: readonly (readonly [string, number, string])[] = [
  ['boats', 9, 'boats'],
  ['boats', 5, 'boats'],
  ['boats', 3, 'boa'],
  ['🛶🛶🛶', 3, '🛶🛶🛶'],
  ['🛶🛶🛶', 2, '🛶🛶'],
  ['a🛶b', 2, 'a🛶'],
];

/**
 * Labels as somebody gives them, and as they are kept.
 *
 * @public
 */
export const LABEL_VECTORS: readonly (readonly [
  readonly string[],
  readonly string[],
])[] = [
  [[], []],
  [
    ['eks', ' eks ', 'EKS'],
    ['eks', 'EKS'],
  ],
  [
    ['b', 'a', 'b'],
    ['b', 'a'],
  ],
  [
    ['\tup grade\n', '\u00a0'],
    ['up grade', ''],
  ],
];
