import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { ImportReport } from '@portolan/plugin-task-manager-common';
import type { RowSource } from './ImportRow';

/** Begins to read a file; it can be called again to read it once more. */
export type OpenFile = () => Promise<RowSource>;

/** A file that is still to be received. */
export type ImportOptions = {
  dryRun: boolean;
  /**
   * Receives the file and hands on how to begin to read it; it is there until
   * `use` is done.
   */
  receive(
    use: (open: OpenFile) => Promise<ImportReport>,
  ): Promise<ImportReport>;
};

/** Imports files of tasks: all rows or none. */
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
};
