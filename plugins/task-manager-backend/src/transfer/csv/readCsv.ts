import type { Readable } from 'node:stream';
import { MAX_ROW, type CsvRecord } from './CsvRowBuilder';
import { CsvTokenizer } from './CsvTokenizer';
import { findSeparator, hasFirstRecord } from './separators';

/**
 * Reads CSV, one record at a time, in flat memory. A byte order mark is
 * dropped; cells may be separated by commas, semicolons or tabs, whichever the
 * first record has most of, or by what a line `sep=` before it says.
 *
 * With `wanted`, the cells of other columns are passed over, however long they
 * are.
 *
 * @throws InputError with the line, if the text is not CSV.
 */
export async function* readCsv(
  file: () => Readable,
  wanted?: ReadonlySet<number>,
): AsyncGenerator<CsvRecord> {
  let head = '';
  let tokenizer: CsvTokenizer | undefined;
  const begin = () => {
    const { separator, skip } = findSeparator(head);
    const line = 1 + skip.lines;
    tokenizer = CsvTokenizer.create({ separator, line, wanted });
    return tokenizer.read(head.slice(skip.characters));
  };
  for await (const chunk of file().setEncoding('utf8')) {
    if (tokenizer) {
      yield* tokenizer.read(chunk);
      continue;
    }
    head += head === '' ? chunk.replace(/^\uFEFF/, '') : chunk;
    if (hasFirstRecord(head) || head.length > MAX_ROW) {
      yield* begin();
    }
  }
  if (!tokenizer) {
    yield* begin();
  }
  yield* tokenizer?.end() ?? [];
}
