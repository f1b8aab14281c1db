import { InputError } from '@backstage/errors';
import { PreconditionFailedError } from '@portolan/backend-kit';
import type { ImportReport, Task } from '@portolan/plugin-task-manager-common';

/** The task is not the one that the caller has seen; it is in the answer. Answered as 412. */
export class TaskChangedError extends PreconditionFailedError {
  constructor(readonly currentTask: Task) {
    super(
      `Task '${currentTask.id}' has changed since: it has version ${currentTask.version} now`,
    );
  }
}

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
