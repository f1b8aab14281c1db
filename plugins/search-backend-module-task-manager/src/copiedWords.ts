/** What Backstage's engine takes out of a text that is searched for. */
const TAKEN_OUT = /[\0()|&:*!<]/g;

const WORD = /[\p{L}\p{N}]+/gu;
const MARK = /[^\p{L}\p{N}]/u;

const CURLY = /[\u2018\u2019]/g;
const STRAIGHT = /'/g;

/**
 * What people copy out of a title, such as an address, the end of a path or a
 * word with an apostrophe, as the engine looks for it: its parser takes such
 * text for one word each, and finds no part of it.
 */
export function copiedWords(title: string): string {
  const words = new Set<string>();
  for (const piece of title.split(/\s+/).filter(text => MARK.test(text))) {
    for (const { index } of piece.matchAll(WORD)) {
      const rest = piece.slice(index).replace(TAKEN_OUT, '');
      words.add(rest.replace(CURLY, "'")).add(rest.replace(STRAIGHT, '’'));
    }
  }
  return [...words].join(' ');
}
