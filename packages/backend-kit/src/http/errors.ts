import { CustomErrorBase } from '@backstage/errors';

/** A change must say which version it is for. Answered as 428. */
export class PreconditionRequiredError extends CustomErrorBase {
  readonly name = 'PreconditionRequiredError';
  readonly statusCode = 428;
}

/**
 * What is to be changed is not what the caller has seen. Answered as 412.
 *
 * What a subclass keeps in fields of its own, such as the current state, is
 * in the answer beside the message.
 *
 * @public
 */
export class PreconditionFailedError extends CustomErrorBase {
  readonly name = 'PreconditionFailedError';
  readonly statusCode = 412;
}

/** The body is more than the API takes. Answered as 413. @public */
export class PayloadTooLargeError extends CustomErrorBase {
  readonly name = 'PayloadTooLargeError';
  readonly statusCode = 413;
}

/**
 * The body is of a type or in an encoding not read here. Answered as 415.
 */
export class UnsupportedMediaTypeError extends CustomErrorBase {
  readonly name = 'UnsupportedMediaTypeError';
  readonly statusCode = 415;
}

/** The path exists, but not with this method. Answered as 405. */
export class MethodNotAllowedError extends CustomErrorBase {
  readonly name = 'MethodNotAllowedError';
  readonly statusCode = 405;
}
