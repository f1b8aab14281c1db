/** One record of a CSV file. */
export type CsvRecord = {
  /** Where it begins, from 1. */
  line: number;
  /** The columns that are read, in their order; later ones may be missing. */
  cells: string[];
  /** How many columns it has, without empty ones at its end. */
  width: number;
  /** Whether something is missing since there was too much of it. */
  isCut: boolean;
};

/** Some characters that are neither blank nor of control, such as 0x1A. */
const TEXT = /[^\s\p{Cc}]/u;

/**
 * More than the longest text of a task, however it is escaped: what is cut off
 * is told as too long by the field.
 */
const MAX_CELL = 300_000;

/** A record may have so many characters in the columns that are read. */
export const MAX_ROW = 1_048_576;

/** Puts a record together from parts of cells; others cost nothing. */
export class CsvRowBuilder {
  /** Without `wanted`, all columns are read. */
  static create(wanted?: ReadonlySet<number>): CsvRowBuilder {
    return new CsvRowBuilder(wanted);
  }

  private line = 1;
  private cells: string[] = [];
  private cell = '';
  private hasText = false;
  private column = 0;
  private width = 0;
  private size = 0;

  private constructor(private readonly wanted?: ReadonlySet<number>) {}

  /** Begins with a record on a line. */
  begin(line: number): void {
    this.line = line;
    this.cells = [];
    this.column = 0;
    this.width = 0;
    this.size = 0;
  }

  /** Adds to the cell. */
  add(text: string): void {
    this.hasText ||= TEXT.test(text);
    if (this.isWanted() && this.size <= MAX_ROW) {
      const part = text.slice(0, MAX_CELL - this.cell.length);
      this.cell += part;
      this.size += part.length;
    }
  }

  /** Ends the cell; in `isLast` of a file stands what DOS ends it with. */
  endCell(isLast = false): void {
    this.width = this.hasText ? this.column + 1 : this.width;
    if (this.isWanted() && this.size <= MAX_ROW) {
      this.cells.push(isLast ? this.cell.replace(/\p{Cc}+$/u, '') : this.cell);
      this.size += 1;
    }
    this.column += 1;
    this.cell = '';
    this.hasText = false;
  }

  /** The record, or nothing if none of its cells has text. */
  take(): CsvRecord | undefined {
    const { line, cells, width } = this;
    const isCut = this.size > MAX_ROW;
    return width === 0 ? undefined : { line, cells, width, isCut };
  }

  private isWanted(): boolean {
    return this.wanted === undefined || this.wanted.has(this.column);
  }
}
