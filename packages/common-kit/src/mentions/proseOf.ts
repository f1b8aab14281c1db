import { blank, withoutBlocks } from './withoutBlocks';

/** HTML elements whose text is code, or leads elsewhere. */
const OPAQUE = /^<(a|code|pre|samp|script|style|textarea)\b/i;

const TOKEN =
  /\\[!-/:-@[-`{-~]|`+|<!--|<[a-z/!?][^<>]*>|(?:https?:\/\/|(?<!\w)www\.)[^\s<]*|[[\]]/gi;

/** What follows the text of a link. */
const TARGET =
  /\((?:<[^<>\n]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)/y;
const REFERENCE = /\[([^[\]]*)\]/y;

type Range = { start: number; end: number };

function at(pattern: RegExp, text: string, index: number) {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

/** Finds where things end, in time that grows with the text alone. */
class Endings {
  private readonly missing = new Set<string>();
  private readonly runs = new Map<string, number[]>();

  constructor(private readonly text: string) {
    for (const { 0: run, index } of text.matchAll(/`+/g)) {
      const places = this.runs.get(run) ?? [];
      places.push(index);
      this.runs.set(run, places);
    }
  }

  /** The end of what is closed by a text; undefined if it is not. */
  of(closing: string, from: number): number | undefined {
    if (this.missing.has(closing)) {
      return undefined;
    }
    const found = this.text.indexOf(closing, from);
    if (found === -1) {
      this.missing.add(closing);
      return undefined;
    }
    return found + closing.length;
  }

  /** The end of code between runs of as many backticks. */
  ofTicks(run: string, from: number): number | undefined {
    const places = this.runs.get(run) ?? [];
    while (places.length > 0 && places[0] < from) {
      places.shift();
    }
    return places.length > 0 ? places[0] + run.length : undefined;
  }
}

/** The end of a link whose text ends at an index; undefined if it is none. */
function endOfLink(
  text: string,
  index: number,
  label: string,
  links: ReadonlySet<string>,
): number | undefined {
  const target = at(TARGET, text, index);
  if (target) {
    return index + target[0].length;
  }
  const reference = at(REFERENCE, text, index);
  const name = reference?.[1] || label;
  return links.has(name.trim().toLowerCase())
    ? index + (reference?.[0].length ?? 0)
    : undefined;
}

function rangesOf(text: string, links: ReadonlySet<string>): Range[] {
  const endings = new Endings(text);
  const ranges: Range[] = [];
  const brackets: number[] = [];
  const token = new RegExp(TOKEN);
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [found] = match;
    const start = match.index;
    let end: number | undefined = token.lastIndex;
    if (found === '[') {
      brackets.push(start);
      continue;
    } else if (found === ']') {
      const opened = brackets.pop();
      const label = opened === undefined ? '' : text.slice(opened + 1, start);
      end =
        opened === undefined || label.length > 1_000
          ? undefined
          : endOfLink(text, end, label, links);
      if (end !== undefined) {
        ranges.push({ start: opened ?? start, end });
      }
    } else if (found.startsWith('`')) {
      end = endings.ofTicks(found, end);
    } else if (found === '<!--') {
      end = endings.of('-->', end);
    } else if (OPAQUE.test(found)) {
      const name = OPAQUE.exec(found)?.[1].toLowerCase() ?? '';
      end = endings.of(`</${name}`, end) ?? end;
    }
    if (found !== ']' && end !== undefined) {
      ranges.push({ start, end });
    }
    token.lastIndex = end ?? token.lastIndex;
  }
  return ranges;
}

function withoutRanges(text: string, ranges: readonly Range[]): string {
  const characters = text.split('');
  for (const { start, end } of ranges) {
    for (let index = start; index < end; index++) {
      characters[index] = ' ';
    }
  }
  return characters.join('');
}

/**
 * A Markdown text with spaces in place of all that is no prose: code, HTML and
 * its comments, what is escaped, addresses, and links with their texts. Takes
 * time that grows with the length of the text alone, whatever is in it.
 */
export function proseOf(markdown: string): string {
  const { prose, links } = withoutBlocks(markdown);
  // Nothing within a line of prose goes on behind an empty line.
  return prose
    .split(/(\n[ \t]*\n)/)
    .map(part => withoutRanges(part, rangesOf(part, links)))
    .join('')
    .replace(/(?<!\w)_+(?=@)/g, blank);
}
