import { PARAMETERS } from './contractSchemas';
import { resolve, type ParameterNode, type SchemaNode } from './document';

/** Where a parameter stands in a request. */
export type Place = 'path' | 'query' | 'header';

/** What the engine itself asks for where it is missing, in its own words. */
const OWN_HEADERS = new Set(['if-match', 'if-none-match']);

/**
 * Puts a schema of all parameters of an operation into the document, to be
 * compiled with the rest.
 */
export function addParameterSchema(
  document: object & { [PARAMETERS]?: Record<string, object> },
  operationId: string,
  nodes: ParameterNode[],
): void {
  const schemaOf = (place: Place) =>
    placeSchema(
      document,
      nodes.filter(node => node.in === place),
    );
  document[PARAMETERS] ??= {};
  document[PARAMETERS][operationId] = {
    type: 'object',
    properties: {
      path: schemaOf('path'),
      query: schemaOf('query'),
      header: schemaOf('header'),
    },
  };
}

function placeSchema(document: object, nodes: ParameterNode[]): object {
  return {
    type: 'object',
    properties: Object.fromEntries(
      nodes.map(node => [
        keyOf(node),
        // Defaults count only where they are not behind a reference.
        resolve<SchemaNode>(document, node.schema ?? {}),
      ]),
    ),
    required: nodes.filter(isRequired).map(keyOf),
  };
}

/** What a parameter is called in code: `ifMatch` for the header `If-Match`. */
export function keyOf({ in: place, name }: ParameterNode): string {
  return place === 'header'
    ? name
        .toLowerCase()
        .replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
    : name;
}

function isRequired({ name, required }: ParameterNode): boolean {
  return Boolean(required) && !OWN_HEADERS.has(name.toLowerCase());
}
