import { InputError } from '@backstage/errors';
import type {
  ImportError,
  ImportReport,
  ImportValueMapping,
} from '@portolan/plugin-task-manager-common';
import { givingWay } from './givingWay';
import type { RowSource, ValueMapping } from './ImportRow';
import type { ImportChoices } from './ImportService';
import type { KnownTasks } from './KnownTasks';
import { errorsOf } from './rowErrors';

/**
 * A file may have so many rows; each is validated before the first is written.
 */
const MAX_ROWS = 100_000;
/** A report lists so many errors; the rest are counted. */
const MAX_LISTED_ERRORS = 1_000;
/** And so many values: what nobody understands may be different in each row. */
const MAX_LISTED_VALUES = 500;

/**
 * Reads a file to its end, and reports what is wrong with its rows.
 *
 * @throws InputError if it has too many.
 */
export async function inspectRows(options: {
  source: RowSource;
  choices: ImportChoices;
  known: KnownTasks;
}): Promise<ImportReport> {
  const { source, choices, known } = options;
  const report = newReport(source, choices);
  if (report.errorCount > 0) {
    return report;
  }
  const values = new Map<string, ImportValueMapping>();
  for await (const row of givingWay(source.rows)) {
    if (report.rows + report.archived >= MAX_ROWS) {
      throw new InputError(
        `The file has more than ${MAX_ROWS} rows; split it and import the parts`,
      );
    }
    if (row.archived) {
      report.archived += 1;
      continue;
    }
    report.rows += 1;
    row.valueMappings?.forEach(mapping => countMapping(values, mapping));
    const isFull = report.errors.length >= MAX_LISTED_ERRORS;
    const errors = errorsOf(row, source, isFull);
    addErrors(report, errors.length > 0 ? errors : known.add(row));
  }
  for (const error of await known.lookUp()) {
    addErrors(report, [error]);
    report.valid -= 1;
  }
  return {
    ...report,
    known: known.rows,
    leftOut: choices.badRows === 'leaveOut' ? report.rows - report.valid : 0,
    valueMappings: [...values.values()],
  };
}

function newReport(
  { dialect, columns, errors }: RowSource,
  { dryRun }: ImportChoices,
): ImportReport {
  return {
    dryRun,
    dialect,
    rows: 0,
    valid: 0,
    archived: 0,
    leftOut: 0,
    known: 0,
    imported: 0,
    updated: 0,
    columns,
    valueMappings: [],
    errors: [...errors],
    errorCount: errors.length,
  };
}

function addErrors(report: ImportReport, errors: ImportError[]): void {
  report.valid += errors.length === 0 ? 1 : 0;
  report.errorCount += errors.length;
  report.errors.push(
    ...errors.slice(0, MAX_LISTED_ERRORS - report.errors.length),
  );
}

/** Values that are what they become say nothing. */
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
  if (counted.rows > 0 || counts.size < MAX_LISTED_VALUES) {
    counts.set(key, { ...counted, rows: counted.rows + 1 });
  }
}
