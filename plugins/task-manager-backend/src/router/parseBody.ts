import { CustomErrorBase, InputError, isError } from '@backstage/errors';
import express, { type RequestHandler } from 'express';
import { isUtf8 } from 'node:buffer';
import { PayloadTooLargeError } from '../errors';

const TYPES = ['application/json', 'application/merge-patch+json'];

const MEGABYTE = 1024 * 1024;
/** One task with the longest description, however it is escaped, fits. */
const LIMIT = MEGABYTE;
/** For requests that carry many tasks. */
const LARGE_LIMIT = 10 * MEGABYTE;
const LARGE_PATHS = ['/tasks/bulk', '/findings'];

/** The body is in an encoding that the API does not read. Answered as 415. */
class UnsupportedMediaTypeError extends CustomErrorBase {
  readonly name = 'UnsupportedMediaTypeError';
  readonly statusCode = 415;
}

/** Reads JSON bodies; what is wrong with one is told without repeating it. */
export function parseBody(): RequestHandler {
  const options = { type: TYPES, verify: refuseOtherEncodings };
  const ordinary = express.json({ ...options, limit: LIMIT });
  const large = express.json({ ...options, limit: LARGE_LIMIT });
  return (request, response, next) => {
    const isLarge = LARGE_PATHS.includes(request.path);
    const limit = isLarge ? LARGE_LIMIT : LIMIT;
    if (Number(request.header('content-length')) > limit) {
      // express.json would read all of it before it answers.
      response.setHeader('Connection', 'close');
      throw tooLarge(limit);
    }
    const parse = isLarge ? large : ordinary;
    parse(request, response, (error?: unknown) =>
      error === undefined ? next() : next(bodyError(error, limit)),
    );
  };
}

/** Bytes that are no text would be kept as replacement characters. */
function refuseOtherEncodings(
  _request: unknown,
  _response: unknown,
  body: Buffer,
) {
  if (!isUtf8(body)) {
    throw new InputError('not UTF-8');
  }
}

function tooLarge(limit: number): Error {
  return new PayloadTooLargeError(
    `The body must not have more than ${limit / MEGABYTE} MiB`,
  );
}

function bodyError(error: unknown, limit: number): Error {
  const status =
    isError(error) && 'status' in error ? Number(error.status) : 400;
  if (status === 413) {
    return tooLarge(limit);
  }
  if (status === 415) {
    return new UnsupportedMediaTypeError(
      'The body must be UTF-8, as it is or compressed by gzip, deflate or brotli',
    );
  }
  return new InputError(
    'The body must be JSON in UTF-8: an object, complete and valid',
  );
}
