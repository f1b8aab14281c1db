import { InputError } from '@backstage/errors';
import type { ErrorRequestHandler } from 'express';

const PLACE = /\brequest\/(body|query|params|headers)((?:\/[^\s/,]+)*)/g;

/** Lets the message of the contract's validator begin with the field, as all others do: `request/body/dueDate must…` does not. */
export const nameFields: ErrorRequestHandler = (
  error,
  _request,
  _response,
  next,
) => {
  const message = InputError.is(error) ? plain(error.message) : undefined;
  next(
    message === undefined || message === error.message
      ? error
      : new InputError(message),
  );
};

function plain(message: string): string {
  return message.replace(PLACE, (_, part: string, path: string) =>
    path ? path.slice(1).replaceAll('/', '.') : `the ${part}`,
  );
}
