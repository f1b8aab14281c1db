import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  BulkResponse,
  ImportChange,
  ImportChangeResult,
  ImportReport,
} from '@portolan/plugin-task-manager-common';
import type { RowSource } from './ImportRow';
import type { People } from './People';

/** Begins to read a file; it can be called again to read it once more. */
export type OpenFile = (people: People) => Promise<RowSource>;

/** What is to become of the rows. */
export type ImportChoices = {
  dryRun: boolean;
  /** What becomes of rows with errors. */
  badRows: 'refuse' | 'leaveOut';
  /** What becomes of rows with the id of a task that there is. */
  known: 'create' | 'skip' | 'update';
};

/** A file that is still to be received. */
export type ImportOptions = ImportChoices & {
  /**
   * Receives the file and hands on how to begin to read it; it is there until
   * `use` is done.
   */
  receive(
    use: (open: OpenFile) => Promise<ImportReport>,
  ): Promise<ImportReport>;
};

/** Imports files of tasks: all rows or none, unless it is told otherwise. */
export type ImportService = {
  /**
   * Reads the file once to find its errors and, unless it is a dry run, once
   * more to write its rows in one transaction. Nothing is received for a caller
   * who may not import, or who sends other files already; a slow sender keeps
   * nobody else waiting.
   *
   * @throws ImportRejectedError if a row is bad and this is no dry run.
   * @throws ConflictError if the caller sends too many files.
   * @throws ServiceUnavailableError if too many imports run.
   */
  run(
    options: ImportOptions,
    caller: BackstageCredentials,
  ): Promise<ImportReport>;
  /**
   * Deletes or restores what an import created, some of it at a time.
   *
   * @throws NotFoundError if it created nothing that the caller may see.
   */
  change(
    change: ImportChange & { id: string },
    caller: BackstageCredentials,
  ): Promise<{ result: ImportChangeResult; bulk: BulkResponse }>;
};
