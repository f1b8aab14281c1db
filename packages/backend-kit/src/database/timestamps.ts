/**
 * The present time as the API writes it: RFC 3339, UTC, milliseconds. Both
 * databases keep it exactly.
 *
 * @public
 */
export function now(): string {
  return new Date().toISOString();
}

/**
 * A timestamp column as the API writes it. PostgreSQL gives a Date, SQLite the
 * text that was stored.
 *
 * @public
 */
export function toTimestamp(value: Date | string): string {
  return typeof value === 'string' ? value : value.toISOString();
}
