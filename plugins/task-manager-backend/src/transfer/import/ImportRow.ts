import type {
  ImportColumn,
  ImportError,
  ImportValueMapping,
  TaskCreate,
} from '@portolan/plugin-task-manager-common';
import type { Dialect } from '../csv/dialects';

/** A value of another tool, and what it becomes here. */
export type ValueMapping = Pick<
  ImportValueMapping,
  'field' | 'value' | 'becomes'
>;

/**
 * One row of a file: what it would create, from which valueMappings, and why it
 * can't. `line` is where the row begins, from 1.
 */
export type ImportRow = {
  line: number;
  input: Partial<TaskCreate>;
  errors: ImportError[];
  /** The task that it was once exported from. */
  id?: string;
  /** Whether it is archived in the other tool, and left out. */
  archived?: boolean;
  /** None, where the file must have our own valueMappings. */
  valueMappings?: ValueMapping[];
};

/** A file of tasks, read row by row. */
export type RowSource = {
  dialect: Dialect;
  columns: ImportColumn[];
  /** What is wrong with the columns; then no row can be read. */
  errors: ImportError[];
  rows: AsyncIterable<ImportRow>;
};
