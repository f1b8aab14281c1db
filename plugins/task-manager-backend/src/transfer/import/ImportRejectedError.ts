import { InputError } from '@backstage/errors';
import type { ImportReport } from '@portolan/plugin-task-manager-common';

/**
 * The file has rows that can't be imported; `report` lists them. Answered as
 * 400.
 */
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
