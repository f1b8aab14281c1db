/**
 * What a text may have at most to be read as Markdown. The parser's own time
 * grows with the square of some of these, and its depth with others; people's
 * texts stay far below.
 */
const LIMITS = {
  lines: 2_000,
  word: 2_000,
  depth: 40,
  tags: 200,
  cells: 20_000,
  /** Addresses that become links by themselves. */
  addresses: 1_000,
  /** Marks of a paragraph times its length. */
  steps: 4_000_000,
  /** Runs of backticks of as many different lengths. */
  ticks: 16,
};

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const CONTAINERS = /^[ \t]*((?:>|[-+*]|\d{1,9}[.)])[ \t]*)+/;
const CONTAINER = />|[-+*]|\d{1,9}[.)]/g;
const ITEM = /^( *)(?:[-+*]|\d{1,9}[.)])[ \t]/;
const VOID = /^<(?:br|hr|img|input|wbr)\b/i;

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** The lines that are not within a fence, which costs nothing. */
function proseLines(text: string): string[] {
  const prose: string[] = [];
  let open: string | undefined;
  for (const line of text.split('\n')) {
    const fence = FENCE.exec(line)?.[1];
    if (open === undefined && fence) {
      open = fence;
      prose.push('');
    } else if (open === undefined) {
      prose.push(line);
    } else if (fence?.startsWith(open) && line.trim() === fence) {
      open = undefined;
    }
  }
  return prose;
}

/** How deep quotes and lists lie in one another. */
function depthOf(lines: readonly string[]): number {
  let deepest = 0;
  let indents: number[] = [];
  for (const line of lines) {
    const markers = CONTAINERS.exec(line)?.[0] ?? '';
    const indent = ITEM.exec(line)?.[1].length;
    if (indent !== undefined) {
      indents = [...indents.filter(other => other < indent), indent];
    }
    const depth = count(markers, CONTAINER) + indents.length;
    deepest = Math.max(deepest, depth);
    if (depth > LIMITS.depth) {
      break;
    }
  }
  return deepest;
}

function openTags(text: string): number {
  const opened = (text.match(/<[a-z][a-z\d]*/gi) ?? []).filter(
    tag => !VOID.test(tag),
  );
  return opened.length - count(text, /<\/[a-z]/gi);
}

function isParagraphCheap(block: string): boolean {
  const marks = count(block, /[[<]/g) + count(block, /[*_~]+/g) / 20;
  const columns = block
    .split('\n', 2)
    .reduce((most, line) => Math.max(most, count(line, /\|/g)), 0);
  return (
    marks * block.length <= LIMITS.steps &&
    columns * count(block, /\n/g) <= LIMITS.cells
  );
}

/**
 * Whether a text can be read as Markdown in a moment; found out in time that
 * grows with its length alone.
 */
export function isCheap(text: string): boolean {
  const lines = proseLines(text);
  const prose = lines.join('\n');
  const ticks = new Set(prose.match(/`+/g)?.map(run => run.length));
  return (
    lines.length <= LIMITS.lines &&
    !new RegExp(`\\S{${LIMITS.word + 1}}`).test(prose) &&
    ticks.size <= LIMITS.ticks &&
    count(prose, /www\.|:\/\/|@/g) <= LIMITS.addresses &&
    depthOf(lines) <= LIMITS.depth &&
    openTags(prose) <= LIMITS.tags &&
    prose.split(/\n[ \t]*\n/).every(isParagraphCheap)
  );
}
