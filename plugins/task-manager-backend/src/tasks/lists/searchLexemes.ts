import { foldText, withoutAccents } from '@portolan/common-kit';
import { TASK_LIMITS } from '@portolan/plugin-task-manager-common';

/** Increases with each change of what {@link searchLexemes} answers. */
export const SEARCH_VERSION = 2;

/**
 * PostgreSQL refuses a tsvector of more than 1 MB; only a text made to be hard
 * to index comes near this.
 */
const MAX_LEXEME_CHARACTERS = 100_000;

/** Scripts that put no space between words. */
const UNSPACED =
  '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}ー]';

/** So much of them is kept from each character on: nearly every word. */
const GRAM = 4;
const MAX_GRAMS = 30_000;

/** Where words, numbers, unspaced characters and runs of others begin. */
const STARTS = new RegExp(
  `${UNSPACED}\\p{M}*|(?:(?!${UNSPACED})\\p{L}\\p{M}*)+|\\p{N}+|[^\\p{L}\\p{N}]+`,
  'gu',
);
const BEGINS_UNSPACED = new RegExp(`^${UNSPACED}`, 'u');
const NOT_ASCII = /[^\p{ASCII}]/u;

/**
 * Cuts text into what a search can find: for each piece between white space,
 * its rest from the beginning of each word, number and run of other characters.
 * A search text that is a prefix of one of these occurs in the task literally,
 * so `100%` finds `(100%)` and not `1000`, and `_` finds only an underscore;
 * and one index on words serves all of it. Where words have no space between
 * them, each character begins one.
 */
export function searchLexemes(texts: readonly (string | null)[]): string[] {
  const lexemes = new Set<string>();
  let budget = MAX_LEXEME_CHARACTERS;
  let grams = MAX_GRAMS;
  const add = (lexeme: string) => {
    if (!lexemes.has(lexeme)) {
      lexemes.add(lexeme);
      budget -= lexeme.length;
    }
  };
  for (const piece of indexedPieces(texts.join(' '))) {
    for (const { 0: start, index } of piece.matchAll(STARTS)) {
      if (!BEGINS_UNSPACED.test(start)) {
        add(cut(budget > 0 ? piece.slice(index) : start));
      } else if (grams > 0) {
        lexemes.add(gramAt(piece, index));
        grams -= 1;
      }
    }
  }
  return [...lexemes];
}

/**
 * The prefixes of lexemes that all must be in a task to be found by `q`; none
 * if `q` is blank.
 */
export function searchPrefixes(q: string): string[] {
  return [...new Set(pieces(foldText(q)).flatMap(prefixesOf))];
}

/** The grams of its unspaced beginning, and what follows as it is. */
function prefixesOf(piece: string): string[] {
  const prefixes: string[] = [];
  for (const { 0: start, index } of piece.matchAll(STARTS)) {
    if (!BEGINS_UNSPACED.test(start)) {
      prefixes.push(cut(piece.slice(index)));
      break;
    }
    const gram = gramAt(piece, index);
    if (index === 0 || Array.from(gram).length === GRAM) {
      prefixes.push(gram);
    }
  }
  return prefixes;
}

/** Whoever leaves the accents out finds the word too. */
function indexedPieces(text: string): Iterable<string> {
  const folded = pieces(foldText(text));
  const plain = folded.filter(piece => NOT_ASCII.test(piece));
  return new Set([...folded, ...plain.map(withoutAccents)]);
}

function pieces(folded: string): string[] {
  return folded.split(/\s+/u).filter(Boolean);
}

function gramAt(piece: string, index: number): string {
  // Twice as many units hold so many characters, however they are encoded.
  return Array.from(piece.slice(index, index + 2 * GRAM))
    .slice(0, GRAM)
    .join('');
}

/**
 * As much as can be searched for, without half of a character that takes two
 * units: PostgreSQL refuses such text.
 */
function cut(text: string): string {
  const end = TASK_LIMITS.searchLength;
  return text.slice(
    0,
    isHighSurrogate(text.charCodeAt(end - 1)) ? end - 1 : end,
  );
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
