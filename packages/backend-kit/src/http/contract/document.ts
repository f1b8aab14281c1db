/** An OpenAPI 3.1 document, as the code generator writes it. @public */
export type ContractDocument = {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, object>>;
};

/** A schema, as far as the engine looks into it. */
export type SchemaNode = {
  $ref?: string;
  type?: string | string[];
  format?: string;
  items?: SchemaNode;
};

/** A parameter of an operation. */
export type ParameterNode = {
  name: string;
  in: string;
  required?: boolean;
  style?: string;
  explode?: boolean;
  allowEmptyValue?: boolean;
  allowReserved?: boolean;
  schema?: SchemaNode;
};

/** What an operation takes as body. */
export type BodyNode = {
  required?: boolean;
  content: Record<string, { schema?: SchemaNode }>;
  /** Most bytes of the body, decompressed. */
  'x-max-bytes'?: number;
};

/** An answer of an operation. */
export type ResponseNode = {
  content?: Record<string, { schema?: SchemaNode }>;
};

type Reference = { $ref: string };

/** An operation of the document. */
export type OperationNode = {
  operationId: string;
  parameters?: (ParameterNode | Reference)[];
  requestBody?: BodyNode | Reference;
  responses: Record<string, ResponseNode | Reference>;
};

/** A path of the document. */
export type PathNode = {
  parameters?: (ParameterNode | Reference)[];
} & Record<string, OperationNode>;

/** The methods that an operation can have, as the document writes them. */
export const METHODS = [
  'get',
  'head',
  'post',
  'put',
  'patch',
  'delete',
  'options',
] as const;

/** Follows a reference within the document, and those behind it. */
export function resolve<T extends object>(
  document: object,
  node: T | Reference,
): T {
  let current: T | Reference = node;
  while (isReference(current)) {
    current = at<T>(document, current.$ref);
  }
  return current;
}

/** A node behind its references, and where in the document it stands. */
export function locate<T extends object>(
  document: object,
  node: T | Reference,
  path: string[],
): { node: T; path: string[] } {
  return isReference(node)
    ? {
        node: resolve<T>(document, node),
        path: node.$ref.split('/').slice(1).map(unescapePart),
      }
    : { node, path };
}

/** What a JSON pointer of the form `#/components/…` names. */
function at<T>(document: object, pointer: string): T {
  const parts = pointer.split('/').slice(1).map(unescapePart);
  let current: unknown = document;
  for (const part of parts) {
    current = (current as Record<string, unknown> | undefined)?.[part];
  }
  if (current === undefined) {
    throw new Error(`The contract has no ${pointer}`);
  }
  return current as T;
}

/** A JSON pointer to these parts. */
export function pointerTo(...parts: string[]): string {
  const escaped = parts.map(part =>
    encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')),
  );
  return `#/${escaped.join('/')}`;
}

/** One part of a JSON pointer as it was before it was escaped. */
export function unescapePart(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~');
}

function isReference(node: object): node is Reference {
  return '$ref' in node;
}
