import { InputError } from '@backstage/errors';
import type {
  ImportColumn,
  ImportError,
} from '@portolan/plugin-task-manager-common';
import { targetOfHeader, type Dialect } from './dialects';
import { parseJsonObject } from '../import/parseJsonObject';
import { COLUMN_TARGETS, isColumnTarget } from '../taskColumns';

/** A message names so many columns, and says how many others there are. */
const MAX_NAMED = 20;

/** As many of these errors are told; the others would be the same. */
const MAX_ERRORS = 20;

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
  const entries = Object.entries(parseJsonObject('mapping', text));
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
 * @throws InputError if a name is too long.
 */
export function mapColumns(
  { cells, line }: { cells: string[]; line: number },
  dialect: Dialect,
  overrides: MappingOverrides,
): { columns: ImportColumn[]; errors: ImportError[] } {
  const headers = cells.map((cell, index) =>
    checkHeader(cell, { index, line }),
  );
  const errors: ImportError[] = [];
  const taken = new Set<string>();
  const columns = headers.map(header => {
    const override = overrides.get(header);
    const field = override ?? targetOfHeader(header, dialect) ?? '';
    if (field === '' || (override === undefined && isTaken(field, taken))) {
      return { header, field: null };
    }
    if (isTaken(field, taken) && errors.length < MAX_ERRORS) {
      errors.push({
        line,
        column: header,
        message: `more than one column fills '${field}'; leave all but one out`,
      });
    }
    taken.add(field);
    return { header, field };
  });
  if (!taken.has('title')) {
    errors.push({
      line,
      message: `no column fills 'title'; the file has the columns ${named(
        headers,
      )}`,
    });
  }
  return { columns, errors };
}

function named(headers: string[]): string {
  const names = headers.slice(0, MAX_NAMED).map(header => `'${header}'`);
  const more = headers.length - names.length;
  return `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function checkHeader(
  cell: string,
  { index, line }: { index: number; line: number },
): string {
  const header = cell.trim();
  if (header.length > MAX_HEADER_LENGTH) {
    throw new InputError(
      `line ${line}: the name of column ${
        index + 1
      } has more than ${MAX_HEADER_LENGTH} characters`,
    );
  }
  return header;
}

function isTaken(field: string, taken: ReadonlySet<string>): boolean {
  return field !== 'labels' && taken.has(field);
}
