import type { Task } from '@portolan/plugin-task-manager-common';
import { stringify } from 'csv-stringify';
import { Readable, type Duplex } from 'node:stream';
import { escapeFormulas } from '../csv/formulas';
import { EXPORT_COLUMNS } from '../taskColumns';

/** Writes tasks as CSV with a header line; a spreadsheet finds no formula in it. */
export function exportCsv(tasks: AsyncIterable<Task>): Readable {
  const writer: Duplex = stringify({
    header: true,
    columns: [...EXPORT_COLUMNS],
    record_delimiter: 'windows',
  });
  const rows = Readable.from(toRows(tasks));
  rows.on('error', error => writer.destroy(error));
  writer.on('close', () => rows.destroy());
  return rows.pipe(writer);
}

async function* toRows(tasks: AsyncIterable<Task>) {
  for await (const task of tasks) {
    yield EXPORT_COLUMNS.map(column => {
      const value = task[column];
      return escapeFormulas(
        Array.isArray(value) ? value.join('; ') : value ?? '',
      );
    });
  }
}
