import type { Knex } from 'knex';
import { fragment, type Fragment } from './sql';

/**
 * Where PostgreSQL and SQLite differ. Times are ISO text in SQLite, which sorts
 * as the times do.
 *
 * @public
 */
export type Dialect = {
  readonly isPostgres: boolean;
  /** How many bytes a text has; of JSON, its text. */
  bytes(column: string): string;
  /** A time before all others. */
  readonly earliest: string;
  /** A time after all others. */
  readonly latest: string;
  /** How a parameter is written that has to have this type in PostgreSQL. */
  parameter(type: string): string;
  /**
   * One of these values; a single value stays an equality, so that an index on
   * more columns keeps its order.
   */
  oneOf(column: string, values: readonly string[]): Fragment;
  /** One of these ids; a condition of one shape, however many there are. */
  idIn(column: string, ids: readonly string[]): Fragment;
};

/** PostgreSQL 15 or later. @public */
export const postgres: Dialect = {
  isPostgres: true,
  bytes: column => `octet_length(${column}::text)`,
  earliest: `'-infinity'::timestamptz`,
  latest: `'infinity'::timestamptz`,
  parameter: type => `?::${type}`,
  oneOf: (column, values) =>
    values.length === 1
      ? fragment(`${column} = ?`, values[0])
      : fragment(`${column} = any(?::text[])`, values),
  idIn: (column, ids) => fragment(`${column} = any(?::uuid[])`, ids),
};

/** SQLite, for development. @public */
export const sqlite: Dialect = {
  isPostgres: false,
  bytes: column => `length(cast(${column} as blob))`,
  earliest: `''`,
  latest: `'~'`,
  parameter: () => '?',
  oneOf: amongSqlite,
  idIn: amongSqlite,
};

function amongSqlite(column: string, values: readonly string[]): Fragment {
  return values.length === 1
    ? fragment(`${column} = ?`, values[0])
    : fragment(
        `${column} in (${values.map(() => '?').join(', ') || 'null'})`,
        ...values,
      );
}

/** The dialect of a database. @public */
export function dialectOf(database: Knex): Dialect {
  return database.client.config.client === 'pg' ? postgres : sqlite;
}
