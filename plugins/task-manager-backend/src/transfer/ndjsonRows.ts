import type { TaskCreate } from '@portolan/plugin-task-manager-common';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { ImportRow, RowSource } from './ImportRow';
import { EXPORT_COLUMNS, IMPORT_FIELDS } from './taskColumns';

const KNOWN_FIELDS: ReadonlySet<string> = new Set<string>([
  ...EXPORT_COLUMNS,
  'version',
  'rank',
  'fingerprint',
]);

/** Reads the tasks of a file of JSON objects, one a line, such as our own export. */
export function openNdjson(file: () => Readable): RowSource {
  return {
    dialect: 'portolan',
    columns: IMPORT_FIELDS.map(field => ({ header: field, field })),
    rows: (async function* rows() {
      const lines = createInterface({ input: file(), crlfDelay: Infinity });
      let line = 0;
      for await (const text of lines) {
        line += 1;
        if (text.trim() !== '') {
          yield parseLine(text, line);
        }
      }
    })(),
  };
}

function parseLine(text: string, line: number): ImportRow {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return badLine(line, 'the line is not JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return badLine(line, 'the line is not a JSON object');
  }
  const task = value as Record<string, unknown>;
  const unknown = Object.keys(task).find(key => !KNOWN_FIELDS.has(key));
  if (unknown !== undefined) {
    return badLine(line, 'a task has no such field', unknown.slice(0, 100));
  }
  // The values are checked like those of a new task; here only fields that a file can't fill are dropped.
  const input = Object.fromEntries(
    IMPORT_FIELDS.filter(field => field in task).map(field => [
      field,
      task[field],
    ]),
  ) as Partial<TaskCreate>;
  return { line, input, errors: [] };
}

function badLine(line: number, message: string, column?: string): ImportRow {
  return { line, input: {}, errors: [{ line, column, message }] };
}
