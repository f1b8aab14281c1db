import { InputError } from '@backstage/errors';
import type { Request, Response } from 'express';
import type { ContractSchemas } from './contractSchemas';
import type { BodyNode } from './document';
import { UnsupportedMediaTypeError } from '../errors';
import { fieldMessage } from './fieldMessages';
import { jsonReader, type ReadJson } from '../readBody';

/** One thing with its longest texts fits, however they are escaped. */
const DEFAULT_MAX_BYTES = 1024 * 1024;

const JSON_TYPE = /^application\/(?:[\w.-]+\+)?json$/;
const CHARSET = /;\s*charset\s*=\s*"?([^\s;"]+)/i;

const streamed: ReadJson = async () => undefined;

/** What an operation takes as body. */
export type CompiledBody = {
  /** Most bytes, decompressed. */
  maxBytes: number;
  /**
   * Reads and checks the body. Where the type is not JSON, nothing is read,
   * and the handler takes the chunks of the body as they come.
   *
   * @throws InputError that names the field; PayloadTooLargeError;
   * UnsupportedMediaTypeError
   */
  read(request: Request, response: Response): Promise<unknown>;
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
        : streamed,
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
        // RFC 5789 and, for POST, the W3C's Linked Data Platform have these.
        response.setHeader(
          request.method === 'PATCH' ? 'Accept-Patch' : 'Accept-Post',
          names.join(', '),
        );
        throw new UnsupportedMediaTypeError(
          `Content-Type must be ${names.join(' or ')}`,
        );
      }
      return read(request);
    },
  };
}

function checkedJson(
  read: ReadJson,
  validate: ReturnType<ContractSchemas['compile']>,
): ReadJson {
  return async request => {
    refuseCharset(request);
    const body = await read(request);
    if (!validate(body)) {
      const [error] = validate.errors ?? [];
      throw new InputError(fieldMessage(error, { root: 'the body' }));
    }
    return body;
  };
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
