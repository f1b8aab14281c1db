import { InputError } from '@backstage/errors';
import { CsvRowBuilder, type CsvRecord } from './CsvRowBuilder';

const LINE_ENDS = /\r\n|\r|\n/g;

/**
 * Reads CSV as RFC 4180 has it, in flat memory, however its text is cut into
 * chunks. A record may end with CR, LF or both, each as it likes, and those
 * whose cells are all empty are left out.
 *
 * It knows where each record and each quote began, which readers of general
 * use don't tell.
 */
export class CsvTokenizer {
  static create(options: {
    separator: string;
    /** The line on which the text begins, from 1. */
    line: number;
    /** The columns that are read; all, without it. */
    wanted?: ReadonlySet<number>;
  }): CsvTokenizer {
    return new CsvTokenizer(options);
  }

  private readonly row: CsvRowBuilder;
  /** What ends a cell that has no quotes. */
  private readonly ends: RegExp;
  private state: 'start' | 'bare' | 'quoted' | 'closing' = 'start';
  private line: number;
  private quoteLine = 0;
  private isAfterCr = false;

  private constructor(options: {
    separator: string;
    line: number;
    wanted?: ReadonlySet<number>;
  }) {
    this.ends = new RegExp(`[\\u{${codeOf(options.separator)}}\\r\\n]`, 'gu');
    this.row = CsvRowBuilder.create(options.wanted);
    this.line = options.line;
    this.row.begin(this.line);
  }

  /** @throws InputError if a quote ends before its cell. */
  *read(text: string): Generator<CsvRecord> {
    for (let at = 0; at < text.length; ) {
      if (this.state === 'quoted') {
        at = this.readQuoted(text, at);
      } else if (this.state === 'start' && text[at] === '"') {
        this.quoteLine = this.line;
        at = this.openQuote(at);
      } else if (this.state === 'closing' && text[at] === '"') {
        this.row.add('"');
        at = this.openQuote(at);
      } else {
        const end = this.readBare(text, at);
        const record = this.endAt(text[end]);
        if (record) {
          yield record;
        }
        at = end + 1;
      }
    }
  }

  /** @throws InputError if a quote is still open. */
  *end(): Generator<CsvRecord> {
    if (this.state === 'quoted') {
      throw this.broken('the quote that opens here is never closed');
    }
    this.row.endCell(this.state === 'bare');
    const record = this.row.take();
    if (record) {
      yield record;
    }
  }

  private openQuote(at: number): number {
    this.state = 'quoted';
    this.isAfterCr = false;
    return at + 1;
  }

  private readQuoted(text: string, from: number): number {
    const quote = text.indexOf('"', from);
    const part = text.slice(from, quote < 0 ? undefined : quote);
    this.countLines(part);
    this.row.add(part);
    if (quote < 0) {
      return text.length;
    }
    this.state = 'closing';
    return quote + 1;
  }

  private countLines(part: string): void {
    const count = part.match(LINE_ENDS)?.length ?? 0;
    const isSame = this.isAfterCr && part.startsWith('\n');
    this.line += isSame ? count - 1 : count;
    this.isAfterCr = part === '' ? this.isAfterCr : part.endsWith('\r');
  }

  /** Answers with where it ends, which may be the end of the text. */
  private readBare(text: string, from: number): number {
    this.ends.lastIndex = from;
    const end = this.ends.exec(text)?.index ?? text.length;
    if (end > from) {
      if (this.state === 'closing') {
        throw this.broken('the quote that opens here ends before its cell');
      }
      this.row.add(text.slice(from, end));
      this.state = 'bare';
      this.isAfterCr = false;
    }
    return end;
  }

  private endAt(character: string | undefined): CsvRecord | undefined {
    if (character === undefined) {
      return undefined;
    }
    if (character === '\n' && this.isAfterCr && this.state === 'start') {
      this.isAfterCr = false;
      this.row.begin(this.line);
      return undefined;
    }
    this.row.endCell();
    this.state = 'start';
    this.isAfterCr = character === '\r';
    if (character !== '\r' && character !== '\n') {
      return undefined;
    }
    const record = this.row.take();
    this.line += 1;
    this.row.begin(this.line);
    return record;
  }

  private broken(why: string): InputError {
    return new InputError(
      `line ${this.quoteLine}: the file is not valid CSV: ${why}`,
    );
  }
}

function codeOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16);
}
