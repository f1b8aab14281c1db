import { CsvError, parse, type Info } from 'csv-parse';
import { InputError } from '@backstage/errors';
import type { Readable } from 'node:stream';

/** One record of a CSV file, with the line on which it begins, from 1. */
export type CsvRecord = { line: number; cells: string[] };

/**
 * No cell may be longer; a quote that is never closed would otherwise swallow
 * the file.
 */
const MAX_RECORD_CHARACTERS = 256 * 1024;

/**
 * Reads CSV as RFC 4180 has it, one record at a time, in flat memory. A byte
 * order mark is dropped, and fields may be separated by commas, semicolons or
 * tabs, whichever the first line has most of.
 *
 * @throws InputError with the line, if the text is not CSV or not UTF-8.
 */
export async function* readCsv(
  file: () => Readable,
): AsyncGenerator<CsvRecord> {
  const delimiter = await detectDelimiter(file());
  const source = file();
  const parser = parse({
    bom: true,
    delimiter,
    info: true,
    max_record_size: MAX_RECORD_CHARACTERS,
    relax_column_count: true,
    skip_empty_lines: true,
  });
  source.on('error', error => parser.destroy(error));
  source.pipe(parser);
  try {
    // csv-parse tells the line on which a record ends, but counts a CR LF
    // inside a cell twice.
    let countedTwice = 0;
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: Info;
    }>) {
      countedTwice += occurrences(record, /\r\n/g);
      const lastLine = info.lines - countedTwice;
      const line = lastLine - occurrences(record, /\r\n|\n|\r/g);
      yield { line, cells: record };
    }
  } catch (error) {
    throw error instanceof CsvError ? asInputError(error) : error;
  } finally {
    source.destroy();
  }
}

function occurrences(record: string[], pattern: RegExp): number {
  return record.reduce(
    (sum, cell) => sum + (cell.match(pattern)?.length ?? 0),
    0,
  );
}

function asInputError(error: CsvError): InputError {
  const line = typeof error.lines === 'number' ? error.lines : undefined;
  return new InputError(
    `line ${line ?? 'unknown'}: the file is not valid CSV: ${error.message}`,
  );
}

async function detectDelimiter(source: Readable): Promise<string> {
  let head = '';
  for await (const chunk of source) {
    head += chunk.toString('utf8');
    if (head.includes('\n') || head.length > MAX_RECORD_CHARACTERS) {
      break;
    }
  }
  const firstLine = head.split('\n', 1)[0];
  const count = (separator: string) => firstLine.split(separator).length;
  return [',', ';', '\t'].reduce((best, separator) =>
    count(separator) > count(best) ? separator : best,
  );
}
