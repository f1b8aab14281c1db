import { InputError } from '@backstage/errors';
import type { ErrorRequestHandler } from 'express';

/**
 * What PostgreSQL says of a value that comes from the caller as it is: too
 * large a number, no UUID, no day, too long a text, no text at all. Others of
 * the same class, such as a division by zero, are faults of a statement.
 * (PostgreSQL's documentation, appendix "Error Codes".)
 */
const FAULTS_OF_VALUES = new Map([
  ['22001', 'A text is longer than what keeps it'],
  ['22003', 'A number is out of range'],
  ['22007', 'A date or time is not valid'],
  ['22008', 'A date or time is out of range'],
  ['22021', 'A text has characters that can not be kept'],
  ['22025', 'A pattern has an escape that is not valid'],
  ['22P02', 'A value has not the form that is expected here'],
  ['22P05', 'A text has characters that can not be kept'],
  ['2201B', 'A pattern is not valid'],
  ['2201W', 'A limit must not be negative'],
  ['2201X', 'An offset must not be negative'],
  ['54000', 'A value is longer than what keeps it'],
]);

/**
 * Answers 400 where a plugin hands a value from the caller to the database,
 * which does not take it. Plugins that do not look at such values before would
 * answer 500, as if they were broken.
 */
export const refuseUnstorable: ErrorRequestHandler = (
  error,
  _req,
  _res,
  next,
) => {
  const message = isOfDatabase(error)
    ? FAULTS_OF_VALUES.get(error.code)
    : isOfNothing(error) && 'A list has nothing in it that could be kept';
  next(message ? new InputError(message) : error);
};

/** Only errors that the server itself sent name how grave they are. */
function isOfDatabase(error: unknown): error is { code: string } {
  return (
    typeof error === 'object' &&
    error !== null &&
    'severity' in error &&
    'code' in error
  );
}

/** What knex says where rows of an empty list are to be written. */
function isOfNothing(error: unknown): boolean {
  return error instanceof Error && error.message === 'The query is empty';
}
