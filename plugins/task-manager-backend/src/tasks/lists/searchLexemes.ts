import { TASK_LIMITS } from '@portolan/plugin-task-manager-common';

/**
 * PostgreSQL refuses a tsvector of more than 1 MB; only a text made to be hard
 * to index comes near this.
 */
const MAX_LEXEME_CHARACTERS = 100_000;

/**
 * The longest run of marks that any script needs, by Unicode's Stream-Safe Text
 * Format (UAX 15).
 */
const MARKS = /(\p{M}{30})\p{M}+/gu;

const STARTS = /[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+/gu;

/**
 * Cuts text into what a search can find: for each piece between white space,
 * its rest from the beginning of each word and of each run of other characters.
 * A search text that is a prefix of one of these occurs in the task literally,
 * so `100%` finds `(100%)` and not `1000`, and `_` finds only an underscore;
 * and one index on words serves all of it.
 */
export function searchLexemes(texts: readonly (string | null)[]): string[] {
  const lexemes = new Set<string>();
  let budget = MAX_LEXEME_CHARACTERS;
  for (const piece of pieces(texts.join(' '))) {
    for (const start of piece.matchAll(STARTS)) {
      const lexeme = budget > 0 ? cut(piece.slice(start.index)) : cut(start[0]);
      if (!lexemes.has(lexeme)) {
        lexemes.add(lexeme);
        budget -= lexeme.length;
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
  return [...new Set(pieces(q).map(cut))];
}

/**
 * Without its longest runs of marks, which take a time that grows with their
 * square to be normalised.
 */
function pieces(text: string): string[] {
  return text
    .replace(MARKS, '$1')
    .normalize('NFC')
    .toLowerCase()
    .split(/\s+/u)
    .filter(Boolean);
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
