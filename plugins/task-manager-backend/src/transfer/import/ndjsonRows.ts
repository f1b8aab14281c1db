import {
  type TaskCreate,
  EXPORTED_TASK_FIELDS,
  EDITABLE_TASK_FIELDS,
} from '@portolan/plugin-task-manager-common';
import { InputError } from '@backstage/errors';
import type { Readable } from 'node:stream';
import { validate as isUuid } from 'uuid';
import type { ImportRow, RowSource } from './ImportRow';
import { type ImportField } from '../taskColumns';

const KNOWN_FIELDS: ReadonlySet<string> = new Set<string>([
  ...EXPORTED_TASK_FIELDS,
  'version',
  'rank',
  'fingerprint',
]);

/**
 * A line may have so many characters: more than the longest task has, however
 * it is escaped.
 */
const MAX_LINE_LENGTH = 512 * 1024;

/**
 * Reads the tasks of a file of JSON objects, one a line, such as our own
 * export.
 */
export function openNdjson(file: () => Readable): RowSource {
  return {
    dialect: 'portolan',
    columns: EDITABLE_TASK_FIELDS.map(field => ({ header: field, field })),
    errors: [],
    rows: (async function* rows() {
      let line = 0;
      for await (const text of readLines(file())) {
        line += 1;
        if (text.trim() !== '') {
          yield parseLine(text, line);
        }
      }
    })(),
  };
}

/**
 * The lines, without a byte order mark before them. Node's readline would also
 * split at U+2028, which JSON leaves as it is, and has no limit.
 */
async function* readLines(source: Readable): AsyncGenerator<string> {
  let line = 1;
  let rest: string | undefined;
  for await (const chunk of source.setEncoding('utf8')) {
    const text = rest === undefined ? chunk.replace(/^\uFEFF/, '') : chunk;
    const lines = `${rest ?? ''}${text}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
    line += lines.length;
    if (rest.length > MAX_LINE_LENGTH) {
      throw new InputError(
        `line ${line}: the line has more than ${MAX_LINE_LENGTH} characters`,
      );
    }
  }
  // Old programs end a file with a character of their own.
  yield (rest ?? '').replace(/\p{Cc}+$/u, '');
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
  const wrong = EDITABLE_TASK_FIELDS.find(field => !fits(field, task[field]));
  if (wrong !== undefined) {
    return badLine(
      line,
      wrong === 'labels' ? 'must be a list of texts' : 'must be a text',
      wrong,
    );
  }
  // What the texts say is checked like that of a new task.
  const input = Object.fromEntries(
    EDITABLE_TASK_FIELDS.filter(field => (task[field] ?? null) !== null).map(
      field => [field, task[field]],
    ),
  ) as Partial<TaskCreate>;
  const id =
    typeof task.id === 'string' && isUuid(task.id) ? task.id : undefined;
  return { line, input, errors: [], ...(id && { id: id.toLowerCase() }) };
}

function fits(field: ImportField, value: unknown): boolean {
  if (value === undefined || value === null) {
    return true;
  }
  return field === 'labels'
    ? Array.isArray(value) && value.every(item => typeof item === 'string')
    : typeof value === 'string';
}

function badLine(line: number, message: string, column?: string): ImportRow {
  return { line, input: {}, errors: [{ line, column, message }] };
}
