import { InputError, isError } from '@backstage/errors';
import type {
  ImportError,
  ImportReport,
  ImportValueMapping,
} from '@portolan/plugin-task-manager-common';
import { givingWay } from './givingWay';
import type { ImportRow, RowSource, ValueMapping } from './ImportRow';
import { checkNewTask, checkPatch } from '../../tasks';

/**
 * A file may have so many rows; each is validated before the first is written.
 */
const MAX_ROWS = 100_000;
/** A report lists so many errors; the rest are counted. */
const MAX_LISTED_ERRORS = 1_000;

/**
 * Reads a file to its end, and reports what is wrong with its rows.
 *
 * @throws InputError if it has too many.
 */
export async function inspectRows(options: {
  source: RowSource;
  dryRun: boolean;
}): Promise<ImportReport> {
  const { source, dryRun } = options;
  const report: Omit<ImportReport, 'valueMappings'> = {
    dryRun,
    dialect: source.dialect,
    rows: 0,
    valid: 0,
    imported: 0,
    columns: source.columns,
    errors: [...source.errors],
    errorCount: source.errors.length,
  };
  if (report.errorCount > 0) {
    return { ...report, valueMappings: [] };
  }
  const valueMappings = new Map<string, ImportValueMapping>();
  for await (const row of givingWay(source.rows)) {
    report.rows += 1;
    if (report.rows > MAX_ROWS) {
      throw new InputError(
        `The file has more than ${MAX_ROWS} rows; split it and import the parts`,
      );
    }
    const isFull = report.errors.length >= MAX_LISTED_ERRORS;
    const errors = errorsOf(row, source, isFull);
    row.valueMappings?.forEach(mapping => countMapping(valueMappings, mapping));
    report.valid += errors.length === 0 ? 1 : 0;
    report.errorCount += errors.length;
    report.errors.push(
      ...errors.slice(0, MAX_LISTED_ERRORS - report.errors.length),
    );
  }
  return { ...report, valueMappings: [...valueMappings.values()] };
}

/**
 * Values that are what they become say nothing. Those that are understood are
 * few, however many rows have them.
 */
function countMapping(
  counts: Map<string, ImportValueMapping>,
  mapping: ValueMapping,
): void {
  const text = mapping.value.toLowerCase();
  if (text === mapping.becomes) {
    return;
  }
  const key = `${mapping.field} ${text}`;
  const counted = counts.get(key) ?? { ...mapping, rows: 0 };
  counts.set(key, { ...counted, rows: counted.rows + 1 });
}

/** What is wrong with a row; only the first of it, if it is `brief`. */
function errorsOf(
  row: ImportRow,
  source: RowSource,
  brief: boolean,
): ImportError[] {
  const { line, input, errors } = row;
  const unreadable = errors.length > 0 && Object.keys(input).length === 0;
  if (unreadable || (brief && errors.length > 0)) {
    return errors;
  }
  const problem = messageOf(() => checkRow(input));
  if (errors.length === 0 && problem === undefined) {
    return errors;
  }
  if (brief && problem !== undefined) {
    return [locate(line, problem, source)];
  }
  // Field by field, so that all that is wrong with a row is told at once.
  const told = new Set(errors.map(({ column }) => column));
  const more = Object.entries({ title: '', ...input })
    .flatMap(
      ([field, value]) => messageOf(() => checkPatch({ [field]: value })) ?? [],
    )
    .map(message => locate(line, message, source))
    .filter(({ column }) => !told.has(column));
  return [...errors, ...more];
}

/** What is wrong with the input, if anything is. */
function messageOf(check: () => void): string | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    if (isError(error) && error.name === 'InputError') {
      return error.message;
    }
    throw error;
  }
}

/** The task that a row creates. @throws InputError that names the field. */
export function checkRow({ title = '', ...rest }: ImportRow['input']) {
  return checkNewTask({ title, ...rest });
}

/** Names the column instead of the field with which a message begins. */
function locate(
  line: number,
  message: string,
  { columns }: RowSource,
): ImportError {
  const field = /^(\w+)/.exec(message)?.[1];
  const filledBy = (target?: string) =>
    columns.find(candidate => candidate.field === target);
  const column =
    filledBy(field) ??
    (field === 'description' ? filledBy('reference') : undefined);
  return { line, ...(column && { column: column.header }), message };
}
