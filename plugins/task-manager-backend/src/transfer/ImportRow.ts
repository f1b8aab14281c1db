import type {
  ImportColumn,
  ImportError,
  TaskCreate,
} from '@portolan/plugin-task-manager-common';
import type { Dialect } from './dialects';

/** One row of a file: what it would create, and why it can't. `line` is where the row begins, from 1. */
export type ImportRow = {
  line: number;
  input: Partial<TaskCreate>;
  errors: ImportError[];
};

/** A file of tasks, read row by row. */
export type RowSource = {
  dialect: Dialect;
  columns: ImportColumn[];
  rows: AsyncIterable<ImportRow>;
};
