import { InputError } from '@backstage/errors';
import { resolve, type ParameterNode, type SchemaNode } from './document';

/** Makes of what stands in a request what the schema speaks of. */
export type ParameterReader = (raw: string | string[]) => unknown;

type Coerce = (text: string) => unknown;

const NUMBER = /^-?\d+(\.\d+)?$/;

const SEPARATORS: Record<string, string> = {
  form: ',',
  simple: ',',
  spaceDelimited: ' ',
  pipeDelimited: '|',
};

/**
 * Compiles how a parameter is read.
 *
 * @throws Error if the parameter is of a form that nobody needed so far.
 */
export function parameterReader(
  document: object,
  parameter: ParameterNode,
): ParameterReader {
  const schema = resolve<SchemaNode>(document, parameter.schema ?? {});
  if (hasType(schema, 'object') || parameter.style === 'deepObject') {
    throw new Error(
      `Parameters that are objects, as ${parameter.name}, can't be read from a URL here`,
    );
  }
  if (parameter.allowReserved) {
    // Clients would send a plus as it is, which is a blank in a query.
    throw new Error(
      `${parameter.name} must not be allowReserved: a plus would be lost`,
    );
  }
  return hasType(schema, 'array')
    ? readList(parameter, resolve(document, schema.items ?? {}))
    : readOne(parameter, schema);
}

function readOne({ name }: ParameterNode, schema: SchemaNode): ParameterReader {
  const coerce = coercion(schema);
  return raw => {
    if (typeof raw !== 'string') {
      throw new InputError(`${name} must be given once`);
    }
    return coerce(raw);
  };
}

function readList(
  { in: place, explode = place === 'query', style = 'form' }: ParameterNode,
  items: SchemaNode,
): ParameterReader {
  const coerce = coercion(items);
  const separator = explode ? undefined : SEPARATORS[style];
  return raw => {
    const list = typeof raw === 'string' ? [raw] : raw;
    return separator === undefined
      ? list.map(coerce)
      : list.flatMap(text => text.split(separator)).map(coerce);
  };
}

/** What can't be read stays a text, and the schema says what is wrong. */
function coercion(schema: SchemaNode): Coerce {
  if (hasType(schema, 'integer') || hasType(schema, 'number')) {
    return text => (NUMBER.test(text) ? Number(text) : text);
  }
  if (hasType(schema, 'boolean')) {
    return text =>
      text === 'true' || text === 'false' ? text === 'true' : text;
  }
  return text => text;
}

function hasType({ type }: SchemaNode, wanted: string): boolean {
  return Array.isArray(type) ? type.includes(wanted) : type === wanted;
}
