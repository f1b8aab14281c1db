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
    ['\tup\ngrade\n', '\u00a0'],
    ['up grade', ''],
  ],
];

/**
 * Texts of which nobody would see anything, and such of which one would.
 *
 * @public
 */
export const BLANK_VECTORS: readonly (readonly [string, boolean])[] = [
  ['', true],
  [' \t\n', true],
  ['\u00a0\u2003', true],
  ['\u200b\u2060\ufeff', true],
  ['\u3164\u115f', true],
  ['\u2800', true],
  ['\u00ad', true],
  ['\u202e', true],
  ['\u0301', true],
  ['.', false],
  ['\u200bboat', false],
  ['船', false],
  ['🛶', false],
  ['\u2801', false],
];

/**
 * A text, how it is as one line, and whether that has characters which are no
 * text.
 *
 * @public
 */
export const LINE_VECTORS: readonly (readonly [string, string, boolean])[] = [
  ['  row  the boat ', 'row  the boat', false],
  ['row\nthe\r\nboat\n', 'row the boat', false],
  ['row\tthe\u2028boat', 'row the boat', false],
  ['row\u0007', 'row\u0007', true],
  ['\u001b[32mrow', '\u001b[32mrow', true],
  ['row\u007f', 'row\u007f', true],
  ['row\u001a', 'row\u001a', true],
  ['boat\u202etxt.exe', 'boat\u202etxt.exe', true],
  ['\u200fסירה', '\u200fסירה', false],
];

/**
 * Texts in the order in which they are sorted.
 *
 * @public
 */
export const SORTED_VECTORS: readonly string[] = [
  '12 oars',
  'anchor',
  'Ärmel',
  'Boat',
  'buoy',
  'Élan',
  'fin',
  'ﬁnn',
  'Öse',
  'Straße',
  'strassf',
  'zebu',
  '船',
];
