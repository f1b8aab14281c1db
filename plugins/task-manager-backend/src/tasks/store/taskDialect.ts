import type { Knex } from 'knex';
import {
  dialectOf,
  fragment,
  postgres,
  sqlite,
  type Dialect,
  type Fragment,
  type RecordColumn,
} from '@portolan/backend-kit';
import { TASK_COLUMN_LIST } from './taskColumns';

/** Where PostgreSQL and SQLite differ about tasks. */
export type TaskDialect = Dialect & {
  /** The task as the JSON text that the API answers. */
  readonly taskJson: string;
  /** The due date, where a missing one is later than all others. */
  readonly dueOrLatest: string;
  /** The due date, where a missing one is earlier than all others. */
  readonly dueOrEarliest: string;
  /** The task has one of these labels. */
  hasLabel(labels: readonly string[]): Fragment;
  /** The task has the label that an expression is. */
  labelled(expression: string): string;
  /** A table of the task's labels, as the column `value`. */
  readonly labelTable: string;
  /** A lexeme of the task begins with this text. */
  hasLexeme(prefixes: readonly string[]): Fragment;
  /** What the column `search` is written from. */
  readonly searchRecord: RecordColumn;
  /** The value of the column `search`, from the record that is written. */
  readonly searchOfRecord: string;
  /** The value of {@link searchRecord} for these lexemes. */
  searchColumn(lexemes: readonly string[]): string | readonly string[];
};

/** The database keeps all but the description, which may be long, as JSON. */
const POSTGRES_TASK_JSON = `t.json_head || ',"description":' || coalesce(to_json(t.description)::text, 'null') || '}'`;

function sqliteTaskJson(): string {
  const members = TASK_COLUMN_LIST.map(
    ({ field, name, json }) =>
      `'${field}', ${json === 'json' ? `json(t.${name})` : `t.${name}`}`,
  );
  return `json_object(${members.join(', ')})`;
}

const quoteLexeme = (lexeme: string) =>
  `'${lexeme.replace(/\\/g, '\\\\').replace(/'/g, "''")}':*`;

/** PostgreSQL 15 or later. */
const postgresTasks: TaskDialect = {
  ...postgres,
  taskJson: POSTGRES_TASK_JSON,
  dueOrLatest: `coalesce(t.due_date, 'infinity'::timestamptz)`,
  dueOrEarliest: `coalesce(t.due_date, '-infinity'::timestamptz)`,
  hasLabel: labels => ({
    sql: labels.map(() => 't.labels @> ?::jsonb').join(' or ') || 'false',
    bindings: labels.map(label => JSON.stringify([label])),
  }),
  labelled: label => `t.labels @> jsonb_build_array(${label})`,
  labelTable: 'jsonb_array_elements_text(t.labels) as labelled(value)',
  hasLexeme: prefixes =>
    fragment('t.search @@ ?::tsquery', prefixes.map(quoteLexeme).join(' & ')),
  searchRecord: { name: 'search', type: 'text[]' },
  searchOfRecord: 'array_to_tsvector(r.search)',
  searchColumn: lexemes => lexemes,
};

const escapeLike = (text: string) => text.replace(/[\\%_]/g, '\\$&');

/** SQLite, for development. */
const sqliteTasks: TaskDialect = {
  ...sqlite,
  taskJson: sqliteTaskJson(),
  dueOrLatest: `coalesce(t.due_date, '~')`,
  dueOrEarliest: `coalesce(t.due_date, '')`,
  hasLabel: labels =>
    fragment(
      `exists (select 1 from json_each(t.labels) where value in (${
        labels.map(() => '?').join(', ') || 'null'
      }))`,
      ...labels,
    ),
  labelled: label =>
    `exists (select 1 from json_each(t.labels) where value = ${label})`,
  labelTable: 'json_each(t.labels) as labelled',
  hasLexeme: prefixes => ({
    sql: prefixes.map(() => `t.search like ? escape '\\'`).join(' and '),
    bindings: prefixes.map(prefix => `%\n${escapeLike(prefix)}%`),
  }),
  searchRecord: { name: 'search', type: 'text' },
  searchOfRecord: 'r.search',
  searchColumn: lexemes => `\n${lexemes.join('\n')}\n`,
};

/** The dialect of a database. */
export function taskDialectOf(database: Knex): TaskDialect {
  return dialectOf(database).isPostgres ? postgresTasks : sqliteTasks;
}
