import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  ConflictError,
  InputError,
  isError,
  ServiceUnavailableError,
} from '@backstage/errors';
import type {
  ImportError,
  ImportReport,
  Task,
} from '@portolan/plugin-task-manager-common';
import { v7 as uuid } from 'uuid';
import { topRanks } from '../store/rank';
import type { NewTask, TaskStore } from '../store/TaskStore';
import type { ImportRow, RowSource } from '../transfer/ImportRow';
import type { TaskAccess } from './access';
import { checkNewTask, checkPatch } from './checkTask';
import type { TaskEvents } from './TaskEvents';

/** A file may have so many rows; each is validated before the first is written. */
export const MAX_IMPORT_ROWS = 100_000;
/** A report lists so many errors; the rest are counted. */
const MAX_LISTED_ERRORS = 1_000;
const BATCH = 500;
/** So many files are read and written at once, as each keeps a connection to the database busy. */
const MAX_CONCURRENT = 4;
/** A caller may send so many files at a time, each of which has its place on the disk. */
const MAX_OF_CALLER = 2;

/** The file has rows that can't be imported; `report` lists them. Answered as 400. */
export class ImportRejectedError extends InputError {
  constructor(readonly report: ImportReport) {
    const [first] = report.errors;
    super(
      `Nothing was imported: ${
        report.errorCount === 1 ? '1 error' : `${report.errorCount} errors`
      }; the first is in line ${first.line}${
        first.column === undefined ? '' : `, column '${first.column}'`
      }: ${first.message}`,
    );
    this.name = 'InputError';
  }
}

/** What is told of a task once it is written. */
type Written = Pick<Task, 'id' | 'entityRef'>;

/** Begins to read a file. */
type OpenFile = () => Promise<RowSource>;
type UseFile = (open: OpenFile) => Promise<ImportReport>;

type Options = { store: TaskStore; access: TaskAccess; events: TaskEvents };

/** Imports files of tasks: all rows or none. */
export class ImportService {
  static create(options: Options) {
    return new ImportService(options);
  }

  private running = 0;
  private readonly callers = new Map<string, number>();

  private constructor(private readonly options: Options) {}

  /**
   * Reads the file once to find its errors and, unless it is a dry run, once more to write its rows in one transaction. Nothing
   * is received for a caller who may not import, or who sends other files already; a slow sender keeps nobody else waiting.
   *
   * @throws ImportRejectedError if a row is bad and this is no dry run.
   * @throws ConflictError if the caller sends too many files.
   * @throws ServiceUnavailableError if too many imports run.
   */
  async run(
    credentials: BackstageCredentials,
    options: {
      dryRun: boolean;
      /** Receives the file and hands on how to begin to read it; it is there until `use` is done. */
      receive(use: UseFile): Promise<ImportReport>;
    },
  ): Promise<ImportReport> {
    const { access } = this.options;
    await access.requireCreate(credentials);
    const createdBy = access.actorRef(credentials);
    const sending = this.callers.get(createdBy) ?? 0;
    if (sending >= MAX_OF_CALLER) {
      throw new ConflictError(
        `You are importing ${sending} files already; try again when one is done`,
      );
    }
    this.callers.set(createdBy, sending + 1);
    try {
      return await options.receive(open =>
        this.inTurn(() =>
          this.importFile({ createdBy, dryRun: options.dryRun, open }),
        ),
      );
    } finally {
      this.leave(createdBy);
    }
  }

  private leave(caller: string) {
    const others = (this.callers.get(caller) ?? 0) - 1;
    if (others > 0) {
      this.callers.set(caller, others);
    } else {
      this.callers.delete(caller);
    }
  }

  private async inTurn<T>(run: () => Promise<T>): Promise<T> {
    if (this.running >= MAX_CONCURRENT) {
      throw new ServiceUnavailableError(
        `${MAX_CONCURRENT} imports are running; try again when one is done`,
      );
    }
    this.running += 1;
    try {
      return await run();
    } finally {
      this.running -= 1;
    }
  }

  private async importFile(options: {
    createdBy: string;
    dryRun: boolean;
    open: OpenFile;
  }): Promise<ImportReport> {
    const report = await this.inspect(await options.open(), options.dryRun);
    if (options.dryRun) {
      return report;
    }
    if (report.errorCount > 0) {
      throw new ImportRejectedError(report);
    }
    const { rows } = await options.open();
    const written: Written[] = [];
    const imported = await this.options.store.insertMany(
      this.batches(rows, { ...options, ranks: topRanks(report.rows) }, written),
      'imported',
    );
    this.options.events.changed(written);
    return { ...report, imported };
  }

  private async inspect(
    source: RowSource,
    dryRun: boolean,
  ): Promise<ImportReport> {
    const report: ImportReport = {
      dryRun,
      dialect: source.dialect,
      rows: 0,
      valid: 0,
      imported: 0,
      columns: source.columns,
      errors: [],
      errorCount: 0,
    };
    for await (const row of source.rows) {
      report.rows += 1;
      if (report.rows > MAX_IMPORT_ROWS) {
        throw new InputError(
          `The file has more than ${MAX_IMPORT_ROWS} rows; split it and import the parts`,
        );
      }
      const errors = this.errorsOf(row, source);
      report.valid += errors.length === 0 ? 1 : 0;
      report.errorCount += errors.length;
      report.errors.push(
        ...errors.slice(0, MAX_LISTED_ERRORS - report.errors.length),
      );
    }
    return report;
  }

  private errorsOf(row: ImportRow, source: RowSource): ImportError[] {
    const { line, input, errors } = row;
    const unreadable = errors.length > 0 && Object.keys(input).length === 0;
    if (
      unreadable ||
      (errors.length === 0 && !messageOf(() => checkRow(input)))
    ) {
      return errors;
    }
    // Field by field, so that all that is wrong with a row is told at once.
    const told = new Set(errors.map(({ column }) => column));
    const more = Object.entries({ title: '', ...input })
      .flatMap(
        ([field, value]) =>
          messageOf(() => checkPatch({ [field]: value })) ?? [],
      )
      .map(message => locate(line, message, source))
      .filter(({ column }) => !told.has(column));
    return [...errors, ...more];
  }

  private async *batches(
    rows: AsyncIterable<ImportRow>,
    { createdBy, ranks }: { createdBy: string; ranks: string[] },
    written: Written[],
  ): AsyncGenerator<NewTask[]> {
    let batch: NewTask[] = [];
    for await (const row of rows) {
      const rank = ranks[written.length];
      const task = { ...checkRow(row.input), id: uuid(), rank, createdBy };
      written.push({ id: task.id, entityRef: task.entityRef ?? null });
      batch.push(task);
      if (batch.length === BATCH) {
        yield batch;
        batch = [];
      }
    }
    if (batch.length > 0) {
      yield batch;
    }
  }
}

/** What is wrong with the input, if anything is. */
function messageOf(check: () => void): string | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    if (isError(error) && error.name === 'InputError') {
      return error.message;
    }
    throw error;
  }
}

function checkRow({ title = '', ...rest }: ImportRow['input']) {
  return checkNewTask({ title, ...rest });
}

/** Names the column instead of the field with which a message begins. */
function locate(
  line: number,
  message: string,
  { columns }: RowSource,
): ImportError {
  const field = /^(\w+)/.exec(message)?.[1];
  const column = columns.find(candidate => candidate.field === field);
  return { line, ...(column && { column: column.header }), message };
}
