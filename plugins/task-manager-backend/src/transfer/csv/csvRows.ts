import {
  TASK_LIMITS,
  type ImportColumn,
  type ImportError,
} from '@portolan/plugin-task-manager-common';
import { InputError } from '@backstage/errors';
import type { Readable } from 'node:stream';
import { CellError, listOf, parseCell } from './cellValues';
import { mapColumns, type MappingOverrides } from './columnMapping';
import { recogniseDialect, type Dialect } from './dialects';
import { unescapeFormulas } from './formulas';
import type { ImportRow, RowSource } from '../import/ImportRow';
import { readCsv, type CsvRecord } from './readCsv';
import { describeReference } from './references';
import { isColumnTarget, type ColumnTarget } from '../taskColumns';

/**
 * Reads the tasks of a CSV file, in whichever dialect it is.
 *
 * @throws InputError if the file has no header line, or one that is too long.
 */
export async function openCsv(
  file: () => Readable,
  overrides: MappingOverrides,
): Promise<RowSource> {
  const header = await readHeader(file);
  const dialect = recogniseDialect(header);
  const { columns, errors } = mapColumns(header, dialect, overrides);
  return {
    dialect,
    columns,
    errors,
    rows: (async function* rows() {
      let isHeader = true;
      for await (const record of readCsv(file)) {
        if (!isHeader) {
          yield parseRecord(record, columns, dialect);
        }
        isHeader = false;
      }
    })(),
  };
}

/**
 * Opens the file for itself, so that it is closed whatever becomes of the rows.
 */
async function readHeader(file: () => Readable): Promise<string[]> {
  for await (const { cells } of readCsv(file)) {
    return cells;
  }
  throw new InputError(
    'line 1: the file is empty; the first line must name the columns',
  );
}

function parseRecord(
  record: CsvRecord,
  columns: ImportColumn[],
  dialect: Dialect,
): ImportRow {
  const { line, cells } = record;
  if (cells.length > columns.length) {
    return badRow(line, {
      line,
      message: `the row has ${cells.length} cells, but the header names ${columns.length} columns`,
    });
  }
  const row: CsvRow = { line, input: {}, errors: [], valueMappings: [] };
  const fill = ({ header, field }: ImportColumn, index: number) => {
    const cell = cells[index] ?? '';
    const text = dialect === 'portolan' ? unescapeFormulas(cell) : cell;
    if (!field || !isColumnTarget(field) || text.trim() === '') {
      return;
    }
    try {
      assertUtf8(text);
      fillRow(row, { target: field, text, dialect });
    } catch (error) {
      if (!(error instanceof CellError)) {
        throw error;
      }
      row.errors.push({ line, column: header, message: error.message });
    }
  };
  columns.forEach(fill);
  return row;
}

type CsvRow = Required<ImportRow>;
type Cell = { target: ColumnTarget; text: string; dialect: Dialect };

/** @throws CellError that says what would fit. */
function fillRow({ input, valueMappings }: CsvRow, cell: Cell): void {
  const { target, text, dialect } = cell;
  switch (target) {
    case 'description':
      input.description = paragraphs(text, input.description);
      break;
    case 'reference':
      input.description = paragraphs(
        input.description,
        describeReference(text, dialect),
      );
      break;
    case 'labels':
      input.labels = addLabels(input.labels, text);
      break;
    case 'status':
    case 'priority': {
      const becomes = parseCell(target, text);
      Object.assign(input, { [target]: becomes });
      valueMappings.push({ field: target, value: text.trim(), becomes });
      break;
    }
    default:
      Object.assign(input, { [target]: parseCell(target, text) });
  }
}

/** The description and the reference, which may come in either order. */
function paragraphs(...texts: (string | null | undefined)[]): string {
  return texts.filter(Boolean).join('\n\n');
}

/**
 * Adds the labels of one more cell to those of the row.
 *
 * @throws CellError as soon as they are too many, so that no row costs more
 * than a task may have.
 */
function addLabels(labels: string[] = [], text: string): string[] {
  const more = listOf(text);
  if (labels.length + more.length > TASK_LIMITS.labels) {
    throw new CellError(
      `labels: a task has at most ${TASK_LIMITS.labels} labels`,
    );
  }
  labels.push(...more);
  return labels;
}

function badRow(line: number, error: ImportError): ImportRow {
  return { line, input: {}, errors: [error] };
}

/**
 * A replacement character is what remains of bytes that are not UTF-8, such as
 * those of a file saved as Latin-1.
 */
function assertUtf8(text: string) {
  if (text.includes('\uFFFD')) {
    throw new CellError('the file is not UTF-8; save it as "CSV UTF-8"');
  }
}
