import { InputError } from '@backstage/errors';
import type { ErrorRequestHandler, Request } from 'express';

const PLACE = /\brequest\/(body|query|params|headers)((?:\/[^\s/,]+)*)/g;
const MISSING = /the body must have required property '([^']+)'/;
const UNKNOWN = 'the body must not have additional properties';

/** What the contract's validator leaves of a request's operation. */
type Validated = {
  openapi?: {
    schema?: {
      requestBody?: {
        content?: Record<string, { schema?: { properties?: object } }>;
      };
    };
  };
};

/** Lets the message of the contract's validator begin with the field, as all others do: `request/body/dueDate must…` does not. */
export const nameFields: ErrorRequestHandler = (
  error,
  request,
  _response,
  next,
) => {
  const message = InputError.is(error)
    ? nameUnknown(plain(error.message), request)
    : undefined;
  next(
    message === undefined || message === error.message
      ? error
      : new InputError(message),
  );
};

function plain(message: string): string {
  return message
    .replace(PLACE, (_, part: string, path: string) =>
      path ? path.slice(1).replaceAll('/', '.') : `the ${part}`,
    )
    .replaceAll('must NOT have fewer than 1 characters', 'must not be empty')
    .replaceAll('must NOT', 'must not')
    .replace(MISSING, '$1 must be given');
}

/** The validator does not say which member of the body it does not know. */
function nameUnknown(message: string, request: Request & Validated): string {
  const body: unknown = request.body;
  const known =
    request.openapi?.schema?.requestBody?.content?.['application/json']?.schema
      ?.properties;
  if (!known || typeof body !== 'object' || body === null) {
    return message;
  }
  const unknown = Object.keys(body).find(name => !Object.hasOwn(known, name));
  return unknown === undefined
    ? message
    : message.replace(
        UNKNOWN,
        () =>
          `${unknown} is not a field; there are ${Object.keys(known).join(
            ', ',
          )}`,
      );
}
