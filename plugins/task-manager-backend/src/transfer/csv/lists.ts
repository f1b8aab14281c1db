/** One value of a list: in quotes, in which a quote stands twice, or bare. */
const QUOTED = /[^\S\n]*"((?:[^"]|"")*)"[^\S\n]*(?:[,;\n]|$)/y;
const BARE = /([^,;\n]*)(?:[,;\n]|$)/y;

/** What can't stand bare in a list, since it would be read as another value. */
const NEEDS_QUOTES = /[,;\n]|^"/;

/**
 * Splits a cell that lists several values with commas, semicolons or line
 * breaks. One that has these itself stands in quotes, as in {@link joinList}.
 */
export function listOf(text: string): string[] {
  const values: string[] = [];
  for (let position = 0; position < text.length; ) {
    const match = matchAt(QUOTED, text, position);
    const [whole, value] = match ?? matchAt(BARE, text, position) ?? [text];
    values.push((match ? value.replaceAll('""', '"') : value ?? '').trim());
    position += whole.length;
  }
  return values.filter(value => value !== '');
}

/** Lists values in a cell, so that {@link listOf} reads the same ones back. */
export function joinList(values: readonly string[]): string {
  return values
    .map(value =>
      NEEDS_QUOTES.test(value) ? `"${value.replaceAll('"', '""')}"` : value,
    )
    .join('; ');
}

function matchAt(
  pattern: RegExp,
  text: string,
  position: number,
): RegExpExecArray | null {
  pattern.lastIndex = position;
  return pattern.exec(text);
}
