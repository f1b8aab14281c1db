/** What a list shows, in its order. */
export type Identified = { id: string };

/** Where a range of ticked rows begins, and the row that it reaches. */
export type Range = { anchor: string; head: string };

/** The rows between two, and those two; none if one of them is not there. */
function between(
  items: readonly Identified[],
  { anchor, head }: Range,
): string[] {
  const ends = [anchor, head].map(end => items.findIndex(i => i.id === end));
  return Math.min(...ends) < 0
    ? []
    : items.slice(Math.min(...ends), Math.max(...ends) + 1).map(({ id }) => id);
}

/**
 * The ticked rows once a range reaches to another row: those that it leaves are
 * not ticked any more.
 */
export function withRange(
  ids: ReadonlySet<string>,
  items: readonly Identified[],
  ranges: { before: Range | undefined; after: Range },
): ReadonlySet<string> {
  const { before, after } = ranges;
  const next = new Set(ids);
  if (before) {
    between(items, before).forEach(id => next.delete(id));
  }
  between(items, after).forEach(id => next.add(id));
  return next;
}
