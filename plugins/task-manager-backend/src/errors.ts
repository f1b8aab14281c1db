import { CustomErrorBase, InputError } from '@backstage/errors';
import type { ImportReport, Task } from '@portolan/plugin-task-manager-common';

/** A change must say which version it is for. Answered as 428. */
export class PreconditionRequiredError extends CustomErrorBase {
  readonly name = 'PreconditionRequiredError';
  readonly statusCode = 428;
}

/** The task is not the one that the caller has seen; it is in the answer. Answered as 412. */
export class PreconditionFailedError extends CustomErrorBase {
  readonly name = 'PreconditionFailedError';
  readonly statusCode = 412;

  constructor(readonly currentTask: Task) {
    super(
      `Task '${currentTask.id}' has changed since: it has version ${currentTask.version} now`,
    );
  }
}

/** The body is more than the API takes. Answered as 413. */
export class PayloadTooLargeError extends CustomErrorBase {
  readonly name = 'PayloadTooLargeError';
  readonly statusCode = 413;
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
