import { InputError } from '@backstage/errors';
import type { IncomingHttpHeaders } from 'node:http';
import { checkTexts } from '../../checks';
import type { ParameterReader } from './parameterReaders';
import { parseQuery } from './queryString';

/** A parameter, ready to be read. */
export type CompiledParameter = {
  /** As the contract writes it. */
  name: string;
  /** As code calls it. */
  key: string;
  allowEmpty: boolean;
  read: ParameterReader;
};

type Values = Record<string, unknown>;

/** Reads what stands in a path, in the order of its template. */
export function readPath(
  parameters: CompiledParameter[],
  values: string[],
): Values {
  const read: Values = {};
  parameters.forEach((parameter, index) => {
    read[parameter.key] = parameter.read(
      decodePart(parameter.name, values[index]),
    );
  });
  return read;
}

function decodePart(name: string, text: string): string {
  if (!text.includes('%')) {
    return text;
  }
  try {
    return decodeURIComponent(text);
  } catch {
    throw new InputError(`${name} must be percent-encoded UTF-8`);
  }
}

/** Reads a query, without its `?`. */
export function readQuery(
  parameters: Map<string, CompiledParameter>,
  text: string | undefined,
): Values {
  const read: Values = {};
  if (!text) {
    return read;
  }
  for (const [name, value = ''] of Object.entries(parseQuery(text))) {
    const parameter = parameters.get(name);
    if (!parameter) {
      throw new InputError(`Unknown query parameter '${name}'`);
    }
    if (value === '' && !parameter.allowEmpty) {
      throw new InputError(`Empty value found for query parameter '${name}'`);
    }
    read[name] = parameter.read(value);
  }
  if (text.includes('%00')) {
    checkTexts('the query', read);
  }
  return read;
}

/** Reads the headers that the contract knows. */
export function readHeaders(
  parameters: CompiledParameter[],
  headers: IncomingHttpHeaders,
): Values {
  const read: Values = {};
  for (const parameter of parameters) {
    const value = headers[parameter.name.toLowerCase()];
    if (value !== undefined) {
      read[parameter.key] = parameter.read(value);
    }
  }
  return read;
}
