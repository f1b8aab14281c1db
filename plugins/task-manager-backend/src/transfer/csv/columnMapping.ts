import { InputError } from '@backstage/errors';
import type {
  ImportColumn,
  ImportError,
} from '@portolan/plugin-task-manager-common';
import { targetOfHeader, type Dialect } from './dialects';
import { COLUMN_TARGETS, isColumnTarget } from '../taskColumns';

/** A header may name so many columns; no tool's export comes near. */
const MAX_COLUMNS = 200;

/** The name of a column may be so long: it is in each error of the column. */
const MAX_HEADER_LENGTH = 200;

/**
 * From column header to what it fills; an empty string leaves the column out.
 */
export type MappingOverrides = ReadonlyMap<string, string>;

/**
 * Parses the `mapping` parameter of an import.
 *
 * @throws InputError that names the header whose field does not exist.
 */
export function parseMapping(text: string | undefined): MappingOverrides {
  if (text === undefined || text === '') {
    return new Map();
  }
  const entries = Object.entries(parseObject(text));
  for (const [header, field] of entries) {
    if (field !== '' && !(typeof field === 'string' && isColumnTarget(field))) {
      throw new InputError(
        `mapping: column '${header}' must name one of ${COLUMN_TARGETS.join(
          ', ',
        )}, or be empty to be left out`,
      );
    }
  }
  return new Map(entries as [string, string][]);
}

/**
 * Decides which field each column fills, and says what has to be decided
 * otherwise: one column must fill the title, and only `labels` may be filled by
 * more than one.
 *
 * @throws InputError if there are too many columns, or a name is too long.
 */
export function mapColumns(
  cells: string[],
  dialect: Dialect,
  overrides: MappingOverrides,
): { columns: ImportColumn[]; errors: ImportError[] } {
  if (cells.length > MAX_COLUMNS) {
    throw new InputError(
      `line 1: the file has ${cells.length} columns; at most ${MAX_COLUMNS} are read`,
    );
  }
  const headers = cells.map(checkHeader);
  const errors: ImportError[] = [];
  const taken = new Set<string>();
  const columns = headers.map(header => {
    const override = overrides.get(header);
    const field = override ?? targetOfHeader(header, dialect) ?? '';
    if (field === '' || (override === undefined && isTaken(field, taken))) {
      return { header, field: null };
    }
    if (isTaken(field, taken)) {
      errors.push({
        line: 1,
        column: header,
        message: `more than one column fills '${field}'; leave all but one out`,
      });
    }
    taken.add(field);
    return { header, field };
  });
  if (!taken.has('title')) {
    errors.push({
      line: 1,
      message: `no column fills 'title'; the file has the columns ${headers
        .map(header => `'${header}'`)
        .join(', ')}`,
    });
  }
  return { columns, errors };
}

function checkHeader(cell: string, index: number): string {
  const header = cell.trim();
  if (header.length > MAX_HEADER_LENGTH) {
    throw new InputError(
      `line 1: the name of column ${
        index + 1
      } has more than ${MAX_HEADER_LENGTH} characters`,
    );
  }
  return header;
}

function isTaken(field: string, taken: ReadonlySet<string>): boolean {
  return field !== 'labels' && taken.has(field);
}

function parseObject(text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new InputError('mapping must be a JSON object');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InputError('mapping must be a JSON object');
  }
  return value as Record<string, unknown>;
}
