import { InputError } from '@backstage/errors';
import type { ErrorObject } from 'ajv';
import type { IncomingHttpHeaders } from 'node:http';
import { PARAMETERS, type ContractSchemas } from './contractSchemas';
import type { ParameterNode } from './document';
import { fieldMessage } from './fieldMessages';
import { parameterReader } from './parameterReaders';
import { keyOf, type Place } from './parameterSchema';
import {
  readHeaders,
  readPath,
  readQuery,
  type CompiledParameter,
} from './readParameters';

/** Where the parameters of a request stand. */
export type RawParameters = {
  /** What stands in the path, in the order of the template, as it was sent. */
  path: string[];
  /** The query without its `?`, if there is one. */
  query: string | undefined;
  headers: IncomingHttpHeaders;
};

/** Parameters in the types of the contract; headers by their names in code. */
export type Parameters = Record<Place, Record<string, unknown>>;

/**
 * Reads and checks the parameters of one operation.
 *
 * @throws InputError that names the parameter.
 */
export type ReadParameters = (raw: RawParameters) => Parameters;

/** Compiles the parameters of an operation. */
export function compileParameters(options: {
  document: object;
  schemas: ContractSchemas;
  operationId: string;
  template: string;
  nodes: ParameterNode[];
}): ReadParameters {
  const { schemas, operationId, template, nodes } = options;
  const validate = schemas.compile(PARAMETERS, operationId);
  const at = (place: Place) =>
    nodes
      .filter(node => node.in === place)
      .map(node => compile(options.document, node));
  const path = inOrder(template, at('path'));
  const query = new Map(at('query').map(one => [one.name, one]));
  const header = at('header');
  return raw => {
    const parameters = {
      path: readPath(path, raw.path),
      query: readQuery(query, raw.query),
      header: readHeaders(header, raw.headers),
    };
    if (!validate(parameters)) {
      throw refusal(validate.errors?.[0], header);
    }
    return parameters;
  };
}

function compile(document: object, node: ParameterNode): CompiledParameter {
  return {
    name: node.name,
    key: keyOf(node),
    allowEmpty: node.allowEmptyValue ?? false,
    read: parameterReader(document, node),
  };
}

function inOrder(
  template: string,
  parameters: CompiledParameter[],
): CompiledParameter[] {
  return Array.from(template.matchAll(/\{([^}]+)\}/g), ([, name]) => {
    const parameter = parameters.find(one => one.name === name);
    if (!parameter) {
      throw new Error(`The contract says nothing of {${name}} in ${template}`);
    }
    return parameter;
  });
}

function refusal(
  error: ErrorObject | undefined,
  headers: CompiledParameter[],
): Error {
  const root = 'the request';
  const name = ([place, key, ...rest]: string[]) => {
    const header = headers.find(one => place === 'header' && one.key === key);
    return [header?.name ?? key, ...rest].join('.');
  };
  return new InputError(
    error ? fieldMessage(error, { root, name }) : `${root} is not valid`,
  );
}
