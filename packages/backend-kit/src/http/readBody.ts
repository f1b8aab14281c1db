import { InputError } from '@backstage/errors';
import type { Request } from 'express';
import { isUtf8 } from 'node:buffer';
import { checkTexts } from '../checks';
import { bodyChunks } from './bodyChunks';
import { PayloadTooLargeError } from './errors';
import { hasMoreValues } from './hasMoreValues';

/**
 * More values than any request needs. The parser makes an object of each
 * before anything checks how many there are, and a compressed body of 10 KB
 * can have millions.
 */
const MAX_VALUES = 250_000;

/** What no UTF-8 holds can come only by such an escape. */
const ESCAPED_ODDITY = /\\u(?:0000|d[89a-f])/i;

/** Reads a body of JSON; what is wrong with one is told, never repeated. */
export type ReadJson = (request: Request) => Promise<unknown>;

/** Reads bodies of at most so many bytes, as they are when decompressed. */
export function jsonReader(maxBytes: number): ReadJson {
  return async request => {
    const chunks: Buffer[] = [];
    for await (const chunk of bodyChunks(request, { maxBytes })) {
      chunks.push(chunk);
    }
    return parseJson(Buffer.concat(chunks));
  };
}

function parseJson(body: Buffer): unknown {
  // Bytes that are no text would be kept as replacement characters.
  if (!isUtf8(body)) {
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

function notJson(): Error {
  return new InputError(
    'The body must be JSON in UTF-8: an object, complete and valid',
  );
}
