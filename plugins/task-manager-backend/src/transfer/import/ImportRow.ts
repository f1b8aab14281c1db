import type {
  ImportColumn,
  ImportError,
  ImportWord,
  TaskCreate,
} from '@portolan/plugin-task-manager-common';
import type { Dialect } from '../csv/dialects';

/** A word of another tool, and what it becomes here. */
export type TranslatedWord = Pick<ImportWord, 'field' | 'word' | 'becomes'>;

/**
 * One row of a file: what it would create, from which words, and why it can't.
 * `line` is where the row begins, from 1.
 */
export type ImportRow = {
  line: number;
  input: Partial<TaskCreate>;
  errors: ImportError[];
  /** None, where the file must have our own words. */
  words?: TranslatedWord[];
};

/** A file of tasks, read row by row. */
export type RowSource = {
  dialect: Dialect;
  columns: ImportColumn[];
  /** What is wrong with the columns; then no row can be read. */
  errors: ImportError[];
  rows: AsyncIterable<ImportRow>;
};
