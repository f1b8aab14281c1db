import { Readable } from 'node:stream';
import type { ImportRow } from '../../import/ImportRow';
import { parseMapping } from '../columnMapping';
import { openCsv, type CsvOptions } from '../csvRows';

/** What an import reads from a file. */
export async function readCsv(
  csv: string | Buffer,
  mapping?: string,
  options: CsvOptions = {},
) {
  const source = await openCsv(() => Readable.from([Buffer.from(csv)]), {
    mapping: parseMapping(mapping),
    ...options,
  });
  const rows: ImportRow[] = [];
  for await (const row of source.rows) {
    rows.push(row);
  }
  return { ...source, rows };
}
