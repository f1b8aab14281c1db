import type { RootHttpRouterConfigureContext } from '@backstage/backend-defaults/rootHttpRouter';
import type { RequestHandler } from 'express';
import { fixedHeaders } from './fixedHeaders';
import { inOrder } from '../inOrder';

/**
 * What Backstage's `applyDefaults` puts around the routes, in its order,
 * without what a request would pay for nothing.
 */
export function defaultMiddleware(
  context: Pick<
    RootHttpRouterConfigureContext,
    'app' | 'config' | 'healthRouter' | 'middleware' | 'routes'
  >,
): void {
  const { app, config, healthRouter, middleware, routes } = context;
  const trustProxy = config.getOptional('backend.trustProxy');
  if (trustProxy !== undefined) {
    app.set('trust proxy', trustProxy);
  }
  // Helmet would take it away again.
  app.disable('x-powered-by');
  app.use(
    inOrder([
      fixedHeaders(middleware.helmet()),
      forOtherOrigins(middleware.cors()),
      forThoseWhoUnpack(middleware.compression()),
      middleware.logging(),
      middleware.rateLimit(),
      forHealth(healthRouter),
      routes,
    ]),
  );
  app.use(middleware.notFound());
  app.use(middleware.error());
}

function forHealth(router: RequestHandler): RequestHandler {
  return (req, res, next) => {
    if (req.path.toLowerCase().startsWith('/.backstage/health/')) {
      router(req, res, next);
    } else {
      next();
    }
  };
}

/** Who names no origin asks for no leave: CORS has nothing to say to them. */
function forOtherOrigins(cors: RequestHandler): RequestHandler {
  return (req, res, next) => {
    if (req.headers.origin === undefined) {
      next();
      return;
    }
    cors(req, res, next);
  };
}

/** To who takes nothing compressed, nothing is, so no write need be watched. */
function forThoseWhoUnpack(compression: RequestHandler): RequestHandler {
  return (req, res, next) => {
    if (req.headers['accept-encoding'] === undefined) {
      res.vary('Accept-Encoding');
      next();
      return;
    }
    compression(req, res, next);
  };
}
