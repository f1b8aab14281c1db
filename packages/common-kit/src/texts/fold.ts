import { cutText } from './characters';

/**
 * The longest run of marks that any script needs, by Unicode's Stream-Safe Text
 * Format (UAX 15): longer ones take a time that grows with their square to be
 * normalised.
 */
const MARKS = /(\p{M}{30})\p{M}+/gu;

/** What keyboards and phones write instead of the plain character. */
const APOSTROPHES = /[\u2018\u2019\u201A\u201B\u2032\uFF07\u02BC\u00B4\u0060]/g;
const QUOTES = /[\u201C\u201D\u201E\u201F\u2033]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;

const ACCENTS = /([\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}])\p{M}+/gu;

/**
 * Text as it is compared: without the difference of capitals, of widths and
 * ligatures, and of straight and curly quotes. By Unicode and in no language's
 * own way, so that it is the same on every machine: `İ` and `ı` are an i, `ß`
 * is ss, and both kinds of sigma are one.
 *
 * @public
 */
export function foldText(text: string): string {
  return text
    .replace(MARKS, '$1')
    .normalize('NFKC')
    .toUpperCase()
    .toLowerCase()
    .replaceAll('i\u0307', 'i')
    .replaceAll('ς', 'σ')
    .replace(APOSTROPHES, "'")
    .replace(QUOTES, '"')
    .replace(DASHES, '-')
    .normalize('NFC');
}

/**
 * Folded text without the accents of alphabets: `café` becomes `cafe`. The
 * marks of other scripts are letters of their own.
 *
 * @public
 */
export function withoutAccents(folded: string): string {
  return folded.normalize('NFD').replace(ACCENTS, '$1').normalize('NFC');
}

/** More would be too long for an index of PostgreSQL. */
const KEY_CHARACTERS = 200;

/**
 * What texts are sorted by: `Ä` is beside `A`, and `É` beside `e`. It is
 * compared by code points, and goes no further than 200 of them.
 *
 * @public
 */
export function sortKey(text: string): string {
  return cutText(withoutAccents(foldText(text)), KEY_CHARACTERS);
}
