import {
  createAuthIntegrationRouter,
  createCookieAuthRefreshMiddleware,
  createCredentialsBarrier,
  createLifecycleMiddleware,
  createRateLimitMiddleware,
} from '@backstage/backend-defaults/httpRouter';
import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import type {
  ErrorRequestHandler,
  NextFunction,
  RequestHandler,
} from 'express';
import { inOrder } from '../inOrder';
import { createLargeBodyShare, largeBodiesInTurn } from './largeBodiesInTurn';
import { refuseUnstorable } from './refuseUnstorable';

/** Where Backstage's own routes of every plugin are. */
const OWN_PATH = '/.backstage/auth/';

/**
 * The router of a plugin, of the same parts as Backstage's, in its order.
 * There, each part is a router of its own, which every request goes through;
 * here, those that are for a few paths see only these.
 */
export const pluginHttpRouterServiceFactory = createServiceFactory({
  service: coreServices.httpRouter,
  initialization: 'always',
  deps: {
    plugin: coreServices.pluginMetadata,
    config: coreServices.rootConfig,
    lifecycle: coreServices.lifecycle,
    rootHttpRouter: coreServices.rootHttpRouter,
    auth: coreServices.auth,
    httpAuth: coreServices.httpAuth,
    logger: coreServices.logger,
  },
  createRootContext: createLargeBodyShare,
  async factory({ plugin, config, lifecycle, rootHttpRouter, ...deps }, share) {
    const { auth, httpAuth, logger } = deps;
    const pluginId = plugin.getId();
    const barrier = createCredentialsBarrier({ httpAuth, config });
    const routes: RequestHandler[] = [];
    const errorHandlers: ErrorRequestHandler[] = [];
    const handlers = [
      forOwnPath(createAuthIntegrationRouter({ auth })),
      createLifecycleMiddleware({ config, lifecycle }),
      barrier.middleware,
      largeBodiesInTurn({ httpAuth, share }),
      forOwnPath(createCookieAuthRefreshMiddleware({ auth, httpAuth })),
      withErrors(inOrder(routes), errorHandlers),
    ];
    if (config.has(`backend.rateLimit.plugin.${pluginId}`)) {
      handlers.unshift(createRateLimitMiddleware({ pluginId, config }));
    }
    rootHttpRouter.use(
      `/api/${pluginId}`,
      withErrors(inOrder(handlers), [
        refuseUnstorable,
        MiddlewareFactory.create({ config, logger }).error(),
      ]),
    );
    return {
      use(handler) {
        if (isForErrors(handler)) {
          errorHandlers.push(handler);
        } else {
          routes.push((req, res, next) =>
            settle(() => handler(req, res, next), next),
          );
        }
      },
      addAuthPolicy: barrier.addAuthPolicy,
    };
  },
});

function forOwnPath(handler: RequestHandler): RequestHandler {
  return (req, res, next) => {
    if (req.path.toLowerCase().startsWith(OWN_PATH)) {
      handler(req, res, next);
    } else {
      next();
    }
  };
}

/** Express tells them apart in the same way. */
function isForErrors(handler: Function): handler is ErrorRequestHandler {
  return handler.length === 4;
}

function withErrors(
  handler: RequestHandler,
  errorHandlers: readonly ErrorRequestHandler[],
): RequestHandler {
  return (req, res, next) => {
    handler(req, res, (error?: unknown) => {
      if (isError(error)) {
        inTurn(errorHandlers, error, req, res, next);
      } else {
        next();
      }
    });
  };
}

/** These two words say where to go on, and that nothing has failed. */
function isError(error: unknown): boolean {
  return Boolean(error) && error !== 'router' && error !== 'route';
}

/**
 * Hands an error from one handler to the next, until one answers. A handler
 * that fails itself hands on its own error.
 */
function inTurn(
  [first, ...others]: readonly ErrorRequestHandler[],
  ...[error, req, res, next]: Parameters<ErrorRequestHandler>
): void {
  if (!first) {
    next(error);
    return;
  }
  const handOn = (other?: unknown) =>
    isError(other) ? inTurn(others, other, req, res, next) : next();
  try {
    settle(() => first(error, req, res, handOn), handOn);
  } catch (thrown) {
    handOn(thrown);
  }
}

/**
 * A handler that answers with a promise, of whatever library, may fail by it,
 * or hand on by it, as in Backstage's router of promises.
 */
function settle(handle: () => unknown, next: NextFunction): void {
  const result = handle();
  if (isThenable(result)) {
    result.then(
      value => (value === 'next' || value === 'route') && next(),
      error => next(error ?? new Error('A handler failed without a reason')),
    );
  }
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    'then' in value &&
    typeof value.then === 'function'
  );
}
