import { TASK_LIMITS } from '@portolan/plugin-task-manager-common';

/** PostgreSQL refuses a tsvector of more than 1 MB; only a text made to be hard to index comes near this. */
const MAX_LEXEME_CHARACTERS = 100_000;

const STARTS = /[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+/gu;

/**
 * Cuts text into what a search can find: for each piece between white space, its rest from the beginning of each word
 * and of each run of other characters. A search text that is a prefix of one of these occurs in the task literally, so
 * `100%` finds `(100%)` and not `1000`, and `_` finds only an underscore; and one index on words serves all of it.
 */
export function searchLexemes(texts: readonly (string | null)[]): string[] {
  const lexemes = new Set<string>();
  let budget = MAX_LEXEME_CHARACTERS;
  for (const piece of pieces(texts.join(' '))) {
    for (const start of piece.matchAll(STARTS)) {
      const cut = budget > 0 ? rest(piece, start.index) : start[0];
      const lexeme = cut.slice(0, TASK_LIMITS.searchLength);
      if (!lexemes.has(lexeme)) {
        lexemes.add(lexeme);
        budget -= lexeme.length;
      }
    }
  }
  return [...lexemes];
}

/** The prefixes of lexemes that all must be in a task to be found by `q`; none if `q` is blank. */
export function searchPrefixes(q: string): string[] {
  return [...new Set(pieces(q))].map(piece =>
    piece.slice(0, TASK_LIMITS.searchLength),
  );
}

function pieces(text: string): string[] {
  return text.normalize('NFC').toLowerCase().split(/\s+/u).filter(Boolean);
}

function rest(piece: string, from: number): string {
  return piece.slice(from, from + TASK_LIMITS.searchLength);
}
