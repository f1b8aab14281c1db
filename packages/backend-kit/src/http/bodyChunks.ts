import { InputError } from '@backstage/errors';
import type { Request } from 'express';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { PayloadTooLargeError, UnsupportedMediaTypeError } from './errors';
import { readOnALittle } from './readOnALittle';

const MEBIBYTE = 1024 * 1024;

const DECODERS = new Map([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress],
]);

/** How much of a body is read. @public */
export type BodyLimit = {
  /** Most bytes, as they come and as they are when decompressed. */
  maxBytes: number;
  /** What to do about more, such as `split it`. */
  advice?: string;
};

/**
 * The bytes of a body, decompressed, as they come. One that says itself that it
 * is too large is not read at all.
 *
 * A request that is refused stays open, so that its answer reaches also those
 * who send all of it before they read.
 *
 * @throws PayloadTooLargeError as soon as it is too large;
 * UnsupportedMediaTypeError if it is compressed by what is not read here;
 * InputError if it is cut off, or is not what it says that it is.
 * @public
 */
export async function* bodyChunks(
  request: Request,
  limit: BodyLimit,
): AsyncGenerator<Buffer, void> {
  let source: Readable = request;
  try {
    refuseMore(Number(request.headers['content-length'] ?? 0), limit);
    source = decode(request, limit);
    let bytes = 0;
    // Else to read no further would close the connection before the answer.
    for await (const chunk of source.iterator({ destroyOnReturn: false })) {
      bytes += chunk.length;
      refuseMore(bytes, limit);
      yield chunk;
    }
  } catch (error) {
    throw asRefusal(error, source === request);
  } finally {
    if (source !== request) {
      source.destroy();
    }
    readOnALittle(request, 2 * limit.maxBytes);
  }
}

function refuseMore(bytes: number, limit: BodyLimit): void {
  if (bytes > limit.maxBytes) {
    throw tooLarge(limit);
  }
}

function tooLarge({ maxBytes, advice }: BodyLimit): PayloadTooLargeError {
  const most = `${maxBytes / MEBIBYTE} MiB`;
  return new PayloadTooLargeError(
    `The body must not have more than ${most}${advice ? `; ${advice}` : ''}`,
  );
}

function decode(request: Request, limit: BodyLimit): Readable {
  const encoding = request.headers['content-encoding'] ?? 'identity';
  const name = encoding.trim().toLowerCase();
  if (name === 'identity') {
    return request;
  }
  const create = DECODERS.get(name);
  if (!create) {
    throw new UnsupportedMediaTypeError(
      'The body must come as it is, or compressed by gzip, deflate or brotli',
    );
  }
  const decoder = create();
  // Much can come of which nothing is left.
  let bytes = 0;
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > limit.maxBytes) {
      decoder.destroy(tooLarge(limit));
    }
  });
  request.on('error', error => decoder.destroy(error));
  return request.pipe(decoder);
}

function asRefusal(error: unknown, isPlain: boolean): unknown {
  if (
    error instanceof PayloadTooLargeError ||
    error instanceof UnsupportedMediaTypeError
  ) {
    return error;
  }
  return new InputError(
    isPlain
      ? 'The body was cut off before its end'
      : 'The body was cut off, or is not compressed as Content-Encoding says',
  );
}
