import { CustomErrorBase, InputError, isError } from '@backstage/errors';
import express, { type RequestHandler } from 'express';
import { isUtf8 } from 'node:buffer';
import { PayloadTooLargeError } from '../errors';
import { hasMoreValues } from './hasMoreValues';

const TYPES = ['application/json', 'application/merge-patch+json'];

const MEGABYTE = 1024 * 1024;
/** One task with the longest description, however it is escaped, fits. */
const LIMIT = MEGABYTE;
/** For requests that carry many tasks. */
const LARGE_LIMIT = 10 * MEGABYTE;
const LARGE_PATHS = ['/tasks/bulk', '/findings'];

/**
 * More values than any request needs. The parser makes an object of each before anything checks how many there are, and a
 * compressed body of 10 KB can have millions.
 */
const MAX_VALUES = 250_000;

/** The body is in an encoding that the API does not read. Answered as 415. */
class UnsupportedMediaTypeError extends CustomErrorBase {
  readonly name = 'UnsupportedMediaTypeError';
  readonly statusCode = 415;
}

/** The body has more than {@link MAX_VALUES}. */
class TooManyValuesError extends Error {}

/** Reads JSON bodies; what is wrong with one is told without repeating it. */
export function parseBody(): RequestHandler {
  const options = { type: TYPES, verify };
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

function verify(_request: unknown, _response: unknown, body: Buffer) {
  // Bytes that are no text would be kept as replacement characters.
  if (!isUtf8(body)) {
    throw new InputError('not UTF-8');
  }
  if (hasMoreValues(body, MAX_VALUES)) {
    throw new TooManyValuesError('too many values');
  }
}

function tooLarge(limit: number): Error {
  return new PayloadTooLargeError(
    `The body must not have more than ${limit / MEGABYTE} MiB`,
  );
}

function bodyError(error: unknown, limit: number): Error {
  if (error instanceof TooManyValuesError) {
    return new PayloadTooLargeError(
      `The body must not have more than ${MAX_VALUES.toLocaleString(
        'en',
      )} values`,
    );
  }
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
