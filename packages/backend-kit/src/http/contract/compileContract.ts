import { compileAnswers, type CheckAnswer } from './compileAnswers';
import { compileBody, type CompiledBody } from './compileBody';
import { compileParameters, type ReadParameters } from './compileParameters';
import {
  markIds,
  requestSchemas,
  type ContractSchemas,
} from './contractSchemas';
import {
  METHODS,
  locate,
  resolve,
  type BodyNode,
  type ContractDocument,
  type OperationNode,
  type ParameterNode,
  type PathNode,
} from './document';
import { addParameterSchema } from './parameterSchema';
import { PathTable } from './PathTable';

/** An operation of a contract, ready to serve requests. */
export type CompiledOperation = {
  id: string;
  /** The method in capitals. */
  method: string;
  /** The path as Express writes it: `/notes/:id`. */
  route: string;
  /** Status of its success. */
  status: number;
  readParameters: ReadParameters;
  /**
   * Whether a change must say for which versions it is; undefined if it may
   * not.
   */
  ifMatch?: 'required' | 'optional';
  /** Left out where the operation takes none. */
  body?: CompiledBody;
  /** Left out unless answers are checked. */
  checkAnswer?: CheckAnswer;
};

/** A path of a contract. */
export type CompiledPath = {
  /** By method in capitals. */
  operations: Map<string, CompiledOperation>;
  /** The value of `Allow`. */
  allow: string;
};

/** A contract, ready to serve requests. */
export type CompiledContract = {
  paths: PathTable<CompiledPath>;
  operations: Map<string, CompiledOperation>;
};

type Place = { template: string; method: string; node: OperationNode };

/** Compiles each operation of a contract, once. */
export function compileContract(
  contract: ContractDocument,
  options: { checkAnswers: boolean },
): CompiledContract {
  const document = structuredClone(contract);
  const answers = options.checkAnswers ? compileAnswers(contract) : undefined;
  const places = placesOf(document);
  for (const { node, template } of places) {
    addParameterSchema(
      document,
      node.operationId,
      parametersOf(document, template, node),
    );
  }
  markIds(document);
  const schemas = requestSchemas(document);
  const compiled = places.map(place => ({
    ...place,
    operation: {
      ...compileOperation(document, schemas, place),
      checkAnswer: answers?.(place),
    },
  }));
  return {
    paths: tableOf(compiled),
    operations: new Map(
      compiled.map(({ operation }) => [operation.id, operation]),
    ),
  };
}

function placesOf({ paths }: ContractDocument): Place[] {
  return Object.entries(paths).flatMap(([template, item]) =>
    METHODS.filter(method => method in item).map(method => ({
      template,
      method,
      node: (item as PathNode)[method],
    })),
  );
}

function parametersOf(
  document: ContractDocument,
  template: string,
  { parameters = [] }: OperationNode,
): ParameterNode[] {
  const shared = (document.paths[template] as PathNode).parameters ?? [];
  return [...shared, ...parameters].map(node => resolve(document, node));
}

function compileOperation(
  document: ContractDocument,
  schemas: ContractSchemas,
  { template, method, node }: Place,
): CompiledOperation {
  const { operationId, requestBody, responses } = node;
  const nodes = parametersOf(document, template, node);
  const [status] = Object.keys(responses).filter(code => /^2\d\d$/.test(code));
  return {
    id: operationId,
    method: method.toUpperCase(),
    route: template.replaceAll(/\{([^}]+)\}/g, ':$1'),
    status: Number(status),
    readParameters: compileParameters({
      document,
      schemas,
      operationId,
      template,
      nodes,
    }),
    ifMatch: ifMatchOf(nodes),
    body:
      requestBody &&
      compileBody(
        schemas,
        locate<BodyNode>(document, requestBody, [
          'paths',
          template,
          method,
          'requestBody',
        ]),
      ),
  };
}

function ifMatchOf(nodes: ParameterNode[]): CompiledOperation['ifMatch'] {
  const node = nodes.find(
    one => one.in === 'header' && one.name.toLowerCase() === 'if-match',
  );
  return node && (node.required ? 'required' : 'optional');
}

function tableOf(
  compiled: { template: string; operation: CompiledOperation }[],
): PathTable<CompiledPath> {
  const operations = new Map<string, Map<string, CompiledOperation>>();
  for (const { template, operation } of compiled) {
    const ofPath = operations.get(template) ?? new Map();
    operations.set(template, ofPath.set(operation.method, operation));
  }
  const table = PathTable.create<CompiledPath>();
  for (const [template, ofPath] of operations) {
    const all = withHead(ofPath);
    table.add(template, {
      operations: all,
      allow: [...all.keys()].join(', '),
    });
  }
  return table;
}

/** Who may get something may ask for its headers alone. */
function withHead(
  operations: Map<string, CompiledOperation>,
): Map<string, CompiledOperation> {
  const get = operations.get('GET');
  return get && !operations.has('HEAD')
    ? new Map([['GET', get], ['HEAD', get], ...operations])
    : operations;
}
