import { InputError } from '@backstage/errors';
import type { Request } from 'express';
import type { ContractSchemas } from './contractSchemas';
import type { BodyNode } from './document';
import { UnsupportedMediaTypeError } from '../errors';
import { fieldMessage } from './fieldMessages';
import { jsonReader, refuseLength, type ReadJson } from '../readBody';

/** One thing with its longest texts fits, however they are escaped. */
const DEFAULT_MAX_BYTES = 1024 * 1024;

const JSON_TYPE = /^application\/(?:[\w.-]+\+)?json$/;
const CHARSET = /;\s*charset\s*=\s*"?([^\s;"]+)/i;

/** What an operation takes as body. */
export type CompiledBody = {
  /** Most bytes, decompressed. */
  maxBytes: number;
  /**
   * Reads and checks the body. Where the type is not JSON, nothing is read,
   * and the handler takes the request as it comes.
   *
   * @throws InputError that names the field; PayloadTooLargeError;
   * UnsupportedMediaTypeError
   */
  read: ReadJson;
};

/** Compiles the body of an operation, which stands at `path`. */
export function compileBody(
  schemas: ContractSchemas,
  { node, path }: { node: BodyNode; path: string[] },
): CompiledBody {
  const maxBytes = node['x-max-bytes'] ?? DEFAULT_MAX_BYTES;
  const names = Object.keys(node.content);
  const readers = new Map(
    names.map(type => [
      type,
      JSON_TYPE.test(type)
        ? checkedJson(
            jsonReader(maxBytes),
            schemas.compile(...path, 'content', type, 'schema'),
          )
        : streamed(maxBytes),
    ]),
  );
  return {
    maxBytes,
    async read(request, response) {
      if (!hasBody(request)) {
        return missing(node);
      }
      const read = readers.get(mediaType(request));
      if (!read) {
        throw new UnsupportedMediaTypeError(
          `Content-Type must be ${names.join(' or ')}`,
        );
      }
      return read(request, response);
    },
  };
}

function checkedJson(
  read: ReadJson,
  validate: ReturnType<ContractSchemas['compile']>,
): ReadJson {
  return async (request, response) => {
    refuseCharset(request);
    const body = await read(request, response);
    if (!validate(body)) {
      const [error] = validate.errors ?? [];
      throw new InputError(fieldMessage(error, { root: 'the body' }));
    }
    return body;
  };
}

function streamed(maxBytes: number): ReadJson {
  return async (request, response) => refuseLength(request, response, maxBytes);
}

function missing({ required }: BodyNode): undefined {
  if (required) {
    throw new InputError('The body must be given');
  }
  return undefined;
}

function hasBody({ headers }: Request): boolean {
  return (
    headers['transfer-encoding'] !== undefined ||
    Number(headers['content-length']) > 0
  );
}

function mediaType({ headers }: Request): string {
  const type = headers['content-type'] ?? '';
  const end = type.indexOf(';');
  return (end < 0 ? type : type.slice(0, end)).trim().toLowerCase();
}

function refuseCharset({ headers }: Request): void {
  const [, charset] = CHARSET.exec(headers['content-type'] ?? '') ?? [];
  if (charset && charset.toLowerCase() !== 'utf-8') {
    throw new UnsupportedMediaTypeError('The body must be UTF-8');
  }
}
