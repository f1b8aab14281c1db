import type { Dialect } from './dialect';

/** A column of a row that is written, and its type in PostgreSQL. @public */
export type RecordColumn = { name: string; type: string };

/** Whoever writes often keeps the list of columns. */
const texts = new WeakMap<readonly RecordColumn[], Map<Dialect, string>>();

/**
 * Rows out of one parameter, a JSON array of objects, under the name `r`: what
 * is written with it has one text, however many rows there are. Members that
 * are missing or `null` are null; nested JSON stays JSON.
 *
 * @public
 */
export function recordset(
  dialect: Dialect,
  columns: readonly RecordColumn[],
): string {
  const known = texts.get(columns) ?? new Map<Dialect, string>();
  const text = known.get(dialect) ?? compose(dialect, columns);
  texts.set(columns, known.set(dialect, text));
  return text;
}

function compose(dialect: Dialect, columns: readonly RecordColumn[]): string {
  if (dialect.isPostgres) {
    const typed = columns.map(({ name, type }) => `${name} ${type}`);
    return `jsonb_to_recordset(?::jsonb) as r(${typed.join(', ')})`;
  }
  const extracted = columns.map(
    ({ name }) => `json_extract(value, '$.${name}') as ${name}`,
  );
  return `(select ${extracted.join(', ')} from json_each(?)) as r`;
}
