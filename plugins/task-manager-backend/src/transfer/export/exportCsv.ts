import {
  type Task,
  EXPORTED_TASK_FIELDS,
} from '@portolan/plugin-task-manager-common';
import { stringify } from 'csv-stringify';
import { Readable, type Duplex } from 'node:stream';
import { escapeFormulas } from '../csv/formulas';
import { joinList } from '../csv/lists';

/** The writer quotes cells with the line end of records, and no other. */
const LINE_BREAK = /[\r\n]/;

/**
 * Writes tasks as CSV with a header line; a spreadsheet finds no formula in it,
 * and by the byte order mark that it is UTF-8.
 */
export function exportCsv(tasks: AsyncIterable<Task>): Readable {
  const writer: Duplex = stringify({
    bom: true,
    header: true,
    columns: [...EXPORTED_TASK_FIELDS],
    quoted_match: LINE_BREAK,
    record_delimiter: 'windows',
  });
  const rows = Readable.from(toRows(tasks));
  rows.on('error', error => writer.destroy(error));
  writer.on('close', () => rows.destroy());
  return rows.pipe(writer);
}

async function* toRows(tasks: AsyncIterable<Task>) {
  for await (const task of tasks) {
    yield EXPORTED_TASK_FIELDS.map(column => {
      const value = task[column];
      return escapeFormulas(
        Array.isArray(value) ? joinList(value) : String(value ?? ''),
      );
    });
  }
}
