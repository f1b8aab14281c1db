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
import type { ErrorRequestHandler, RequestHandler } from 'express';
import { inOrder } from './inOrder';

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
  async factory({ plugin, config, lifecycle, rootHttpRouter, ...deps }) {
    const { auth, httpAuth, logger } = deps;
    const pluginId = plugin.getId();
    const barrier = createCredentialsBarrier({ httpAuth, config });
    const routes: RequestHandler[] = [];
    const errorHandlers: ErrorRequestHandler[] = [];
    const handlers = [
      forOwnPath(createAuthIntegrationRouter({ auth })),
      createLifecycleMiddleware({ config, lifecycle }),
      barrier.middleware,
      forOwnPath(createCookieAuthRefreshMiddleware({ auth, httpAuth })),
      inOrder(routes),
    ];
    if (config.has(`backend.rateLimit.plugin.${pluginId}`)) {
      handlers.unshift(createRateLimitMiddleware({ pluginId, config }));
    }
    rootHttpRouter.use(
      `/api/${pluginId}`,
      withErrors(inOrder(handlers.map(settled)), [
        (...failure) => inTurn(errorHandlers, ...failure),
        MiddlewareFactory.create({ config, logger }).error(),
      ]),
    );
    return {
      use(handler) {
        if (isForErrors(handler)) {
          errorHandlers.push(handler);
        } else {
          routes.push(settled(handler));
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
  errorHandlers: ErrorRequestHandler[],
): RequestHandler {
  return (req, res, next) => {
    handler(req, res, (error?: unknown) => {
      if (error && error !== 'router') {
        inTurn(errorHandlers, error, req, res, next);
      } else {
        next();
      }
    });
  };
}

/** Hands an error from one handler to the next, until one answers. */
function inTurn(
  [first, ...others]: ErrorRequestHandler[],
  ...[error, req, res, next]: Parameters<ErrorRequestHandler>
): void {
  if (!first) {
    next(error);
    return;
  }
  first(error, req, res, (other?: unknown) =>
    other ? inTurn(others, other, req, res, next) : next(),
  );
}

/**
 * A handler that answers with a promise may fail by it, or hand on by it, as in
 * Backstage's router of promises.
 */
function settled(handler: RequestHandler): RequestHandler {
  return (req, res, next) => {
    const result: unknown = handler(req, res, next);
    if (result instanceof Promise) {
      result.then(value => value === 'next' && next(), next);
    }
  };
}
