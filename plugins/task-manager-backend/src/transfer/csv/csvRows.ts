import type {
  ImportColumn,
  ImportError,
} from '@portolan/plugin-task-manager-common';
import { InputError } from '@backstage/errors';
import type { Readable } from 'node:stream';
import { CellError } from './cellValues';
import { mapColumns, type MappingOverrides } from './columnMapping';
import { recogniseDialect } from './dialects';
import { fillRow, type FillContext, type FilledRow } from './fillRow';
import { unescapeFormulas } from './formulas';
import type { ImportRow, RowSource } from '../import/ImportRow';
import { MAX_ROW, type CsvRecord } from './CsvRowBuilder';
import { readCsv } from './readCsv';
import { namesIn } from './personOf';
import type { People } from '../import/People';
import { NO_OVERRIDES, type ValueOverrides } from '../import/valueOverrides';
import { isColumnTarget, type ColumnTarget } from '../taskColumns';

/** How a file is read. */
export type CsvOptions = {
  mapping?: MappingOverrides;
  values?: ValueOverrides;
  /** Without it, the names of people mean nothing. */
  people?: People;
};

/** A report lists so many columns, and those beyond which fill something. */
const MAX_LISTED_COLUMNS = 1_000;

/**
 * Reads the tasks of a CSV file, in whichever dialect it is.
 *
 * @throws InputError if the file has no header line, or one that is too long.
 */
export async function openCsv(
  file: () => Readable,
  options: CsvOptions = {},
): Promise<RowSource> {
  const { mapping = new Map(), values = NO_OVERRIDES, people } = options;
  const header = await readHeader(file);
  const dialect = recogniseDialect(header.cells);
  const { columns, errors } = mapColumns(header, dialect, mapping);
  const filling = fillingColumns(columns);
  return {
    dialect,
    columns: columns.filter(
      ({ field }, index) => index < MAX_LISTED_COLUMNS || field !== null,
    ),
    errors,
    rows: (async function* rows() {
      const width = columns.length;
      const context = { filling, width, dialect, values, people };
      const wanted = new Set(filling.map(({ index }) => index));
      let isHeader = true;
      for await (const record of readCsv(file, wanted)) {
        if (!isHeader) {
          await lookUpPeople(record, { filling, people });
          yield parseRecord(record, context);
        }
        isHeader = false;
      }
    })(),
  };
}

/** The names of a record, of which the catalog may know whose they are. */
async function lookUpPeople(
  { cells }: CsvRecord,
  { filling, people }: { filling: FillingColumn[]; people?: People },
): Promise<void> {
  const position = filling.findIndex(({ target }) => target === 'assigneeRef');
  for (const name of people ? namesIn(cells[position] ?? '') : []) {
    await people?.lookUp(name);
  }
}

/** A column that fills something, and where it is. */
type FillingColumn = { index: number; header: string; target: ColumnTarget };

function fillingColumns(columns: ImportColumn[]): FillingColumn[] {
  return columns.flatMap(({ header, field }, index) =>
    field && isColumnTarget(field) ? [{ index, header, target: field }] : [],
  );
}

/**
 * Opens the file for itself, so that it is closed whatever becomes of the rows.
 */
async function readHeader(file: () => Readable): Promise<CsvRecord> {
  for await (const record of readCsv(file)) {
    if (record.isCut) {
      throw new InputError(
        `line ${record.line}: the names of the columns have more than ${count(
          MAX_ROW,
        )} characters`,
      );
    }
    return record;
  }
  throw new InputError(
    'line 1: the file is empty; the first line must name the columns',
  );
}

type Columns = FillContext & { filling: FillingColumn[]; width: number };

function parseRecord(record: CsvRecord, columns: Columns): ImportRow {
  const problem = problemOf(record, columns);
  if (problem !== undefined) {
    return badRow(record.line, { line: record.line, message: problem });
  }
  const { line, cells } = record;
  const { filling, dialect } = columns;
  const row: FilledRow = { line, input: {}, errors: [], valueMappings: [] };
  cells.forEach((cell, position) => {
    const { header, target } = filling[position];
    const text = dialect === 'portolan' ? unescapeFormulas(cell) : cell;
    if (text.trim() === '') {
      return;
    }
    try {
      assertUtf8(text);
      fillRow(row, { target, text }, columns);
    } catch (error) {
      if (!(error instanceof CellError)) {
        throw error;
      }
      row.errors.push({ line, column: header, message: error.message });
    }
  });
  return row;
}

/** Why the cells of a record can't be told apart, if they can't. */
function problemOf(record: CsvRecord, columns: Columns): string | undefined {
  if (record.width > columns.width) {
    return `the row has ${record.width} cells, but the header names ${columns.width} columns`;
  }
  return record.isCut
    ? `the columns that are imported have more than ${count(
        MAX_ROW,
      )} characters in this row`
    : undefined;
}

function count(number: number): string {
  return number.toLocaleString('en');
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
