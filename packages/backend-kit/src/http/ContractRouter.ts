import type {
  AuditorService,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type { Request, RequestHandler, Response } from 'express';
import {
  compileContract,
  type CompiledContract,
  type CompiledOperation,
  type CompiledPath,
} from './contract/compileContract';
import type { ContractDocument } from './contract/document';
import { MethodNotAllowedError } from './errors';
import type {
  CallerKind,
  Handler,
  OperationTypes,
  RouteOptions,
} from './operations';
import { retryLater } from './retryLater';
import { createRunner, type Run, type RunnerServices } from './runOperation';
import { documentSender } from './sendDocument';
import { CallerShare } from '../limits';

/** Options of {@link ContractRouter.create}. @public */
export type ContractRouterOptions = {
  /** The OpenAPI 3.1 document, as the code generator writes it. */
  contract: ContractDocument;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  /** Needed where a route names a permission. */
  permissions?: PermissionsService;
  /** How much of one caller runs at once, also by other doors than this one. */
  share?: CallerShare;
  /** Whether answers are checked against the contract: in tests, by itself. */
  checkAnswers?: boolean;
};

/**
 * Fewer than statements that run at once on a pool of the usual size, so that
 * who asks for much, or for what takes long, leaves connections to others.
 *
 * @public
 */
export function createCallerShare(): CallerShare {
  return CallerShare.create({ running: 6, waiting: 200 });
}

/**
 * Serves an API as its contract has it, compiled once: what a request brings is
 * checked, who calls is known, and what happens is audited, before a handler
 * runs, whose answer is then sent.
 *
 * `O` are the operations, from {@link OperationsOf}.
 *
 * @public
 */
export class ContractRouter<O extends Record<keyof O, OperationTypes>> {
  /** @throws Error if the contract has a form that can't be served. */
  static create<O extends Record<keyof O, OperationTypes>>(
    options: ContractRouterOptions,
  ): ContractRouter<O> {
    const { contract, checkAnswers = process.env.NODE_ENV === 'test' } =
      options;
    const share = options.share ?? createCallerShare();
    return new ContractRouter(
      { ...options, share },
      compileContract(contract, { checkAnswers }),
    );
  }

  private readonly runs = new Map<CompiledOperation, Run>();

  private constructor(
    private readonly options: RunnerServices,
    private readonly compiled: CompiledContract,
  ) {}

  /** Serves an operation of the contract. */
  route<K extends keyof O & string, A extends CallerKind = CallerKind>(
    operationId: K,
    options: RouteOptions<O[K], A>,
    handler: Handler<O[K], A>,
  ): this {
    const operation = this.compiled.operations.get(operationId);
    if (!operation) {
      throw new Error(`The contract has no operation ${operationId}`);
    }
    this.runs.set(
      operation,
      createRunner(this.options, { operation, options, handler }),
    );
    return this;
  }

  /**
   * What Express calls. It answers every path below its own, with 404 those
   * that the contract does not have.
   *
   * @throws Error if an operation of the contract is not served.
   */
  handler(): RequestHandler {
    const missing = [...this.compiled.operations.values()]
      .filter(operation => !this.runs.has(operation))
      .map(({ id }) => id);
    if (missing.length > 0) {
      throw new Error(`Nobody serves ${missing.join(', ')} of the contract`);
    }
    const sendDocument = documentSender(this.options.contract);
    return (request, response, next) => {
      if (sendDocument(request, response)) {
        return;
      }
      this.serve(request, response, error => next(retryLater(error, response)));
    };
  }

  private serve(
    request: Request,
    response: Response,
    fail: (error: unknown) => void,
  ): void {
    const { url, headers } = request;
    const mark = url.indexOf('?');
    const path = mark < 0 ? url : url.slice(0, mark);
    const query = mark < 0 ? undefined : url.slice(mark + 1);
    const found = this.compiled.paths.find(path);
    const operation = found?.value.operations.get(request.method);
    const run = operation && this.runs.get(operation);
    if (!found || !run) {
      fail(refusal(request, response, { path, found: found?.value }));
      return;
    }
    // Where Express itself keeps it: metrics and traces look there.
    request.route = { path: operation.route };
    const parameters = { path: found.parameters, query, headers };
    run({ request, response, parameters }).catch(fail);
  }
}

/** Why nothing is here, or not with this method. */
function refusal(
  { method }: Request,
  response: Response,
  { path, found }: { path: string; found?: CompiledPath },
): Error {
  if (!found) {
    return new NotFoundError(`There is no ${method} ${path}`);
  }
  response.setHeader('Allow', found.allow);
  return new MethodNotAllowedError(
    `${method} is not possible here, only ${found.allow}`,
  );
}
