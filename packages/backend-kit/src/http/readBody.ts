import { InputError, isError } from '@backstage/errors';
import express, { type Request, type Response } from 'express';
import { isUtf8 } from 'node:buffer';
import { checkTexts } from '../checks';
import { PayloadTooLargeError, UnsupportedMediaTypeError } from './errors';
import { hasMoreValues } from './hasMoreValues';

/**
 * More values than any request needs. The parser makes an object of each
 * before anything checks how many there are, and a compressed body of 10 KB
 * can have millions.
 */
const MAX_VALUES = 250_000;

const MEBIBYTE = 1024 * 1024;

/** What no UTF-8 holds can come only by such an escape. */
const ESCAPED_ODDITY = /\\u(?:0000|d[89a-f])/i;

/** Reads a body of JSON; what is wrong with one is told, never repeated. */
export type ReadJson = (
  request: Request,
  response: Response,
) => Promise<unknown>;

/** Reads bodies of at most so many bytes, as they are when decompressed. */
export function jsonReader(maxBytes: number): ReadJson {
  const read = express.raw({ type: () => true, limit: maxBytes });
  return (request, response) =>
    new Promise((resolve, reject) => {
      refuseLength(request, response, maxBytes);
      read(request, response, (error?: unknown) => {
        if (error !== undefined) {
          reject(readingError(error, maxBytes));
          return;
        }
        resolve(request.body);
      });
    }).then(parseJson);
}

/**
 * Refuses a body that says itself that it is too large, before anyone reads it.
 *
 * @throws PayloadTooLargeError
 */
export function refuseLength(
  request: Request,
  response: Response,
  maxBytes: number,
): void {
  if (Number(request.headers['content-length']) > maxBytes) {
    response.setHeader('Connection', 'close');
    throw tooLarge(maxBytes);
  }
}

function parseJson(body: unknown): unknown {
  // Bytes that are no text would be kept as replacement characters.
  if (!Buffer.isBuffer(body) || !isUtf8(body)) {
    throw notJson();
  }
  if (hasMoreValues(body, MAX_VALUES)) {
    throw new PayloadTooLargeError(
      `The body must not have more than ${MAX_VALUES.toLocaleString(
        'en',
      )} values`,
    );
  }
  const text = body.toString();
  const value = parseText(text);
  if (ESCAPED_ODDITY.test(text)) {
    checkTexts('the body', value);
  }
  return value;
}

function parseText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw notJson();
  }
}

function readingError(error: unknown, maxBytes: number): Error {
  const status =
    isError(error) && 'status' in error ? Number(error.status) : 400;
  switch (status) {
    case 413:
      return tooLarge(maxBytes);
    case 415:
      return new UnsupportedMediaTypeError(
        'The body must be UTF-8, as it is or compressed by gzip, deflate or brotli',
      );
    default:
      return notJson();
  }
}

function tooLarge(maxBytes: number): Error {
  return new PayloadTooLargeError(
    `The body must not have more than ${maxBytes / MEBIBYTE} MiB`,
  );
}

function notJson(): Error {
  return new InputError(
    'The body must be JSON in UTF-8: an object, complete and valid',
  );
}
