const CANDIDATES = [',', ';', '\t'];

/** The line by which Excel is told the separator. */
const SEP_LINE = /^"?sep=([^"\r\n])"?(?:\r\n|\r|\n)/i;

/** How the cells of a file are separated. */
export type Separator = {
  separator: string;
  /** How many characters and lines are before the first record. */
  skip: { characters: number; lines: number };
};

/**
 * Finds the separator of a file by its beginning: the one that its first line
 * names, or which its first record has most of outside of quotes.
 */
export function findSeparator(head: string): Separator {
  const [line, named] = SEP_LINE.exec(head) ?? [];
  if (line !== undefined && named !== undefined) {
    return { separator: named, skip: { characters: line.length, lines: 1 } };
  }
  const record = scanFirstRecord(head).bare;
  const count = (separator: string) => record.split(separator).length;
  const separator = CANDIDATES.reduce((best, candidate) =>
    count(candidate) > count(best) ? candidate : best,
  );
  return { separator, skip: { characters: 0, lines: 0 } };
}

/** Whether a beginning has all that {@link findSeparator} looks at. */
export function hasFirstRecord(head: string): boolean {
  return scanFirstRecord(head).isWhole;
}

/** The first line with text, without what is in quotes. */
function scanFirstRecord(head: string): { bare: string; isWhole: boolean } {
  const parts = head.replace(/^[\r\n]+/, '').split('"');
  let bare = '';
  // Every second part is in quotes.
  for (let index = 0; index < parts.length; index += 2) {
    const end = parts[index].search(/[\r\n]/);
    bare += end < 0 ? parts[index] : parts[index].slice(0, end);
    if (end >= 0) {
      return { bare, isWhole: true };
    }
  }
  return { bare, isWhole: false };
}
