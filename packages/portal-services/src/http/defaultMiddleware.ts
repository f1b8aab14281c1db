import type { RootHttpRouterConfigureContext } from '@backstage/backend-defaults/rootHttpRouter';
import type { RequestHandler } from 'express';
import { fixedHeaders } from './fixedHeaders';

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
  app.use(fixedHeaders(middleware.helmet()));
  app.use(forOtherOrigins(middleware.cors()));
  app.use(forThoseWhoUnpack(middleware.compression()));
  app.use(middleware.logging());
  if (config.has('backend.rateLimit')) {
    app.use(middleware.rateLimit());
  }
  app.use(healthRouter);
  app.use(routes);
  app.use(middleware.notFound());
  app.use(middleware.error());
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
      res.setHeader('Vary', 'Accept-Encoding');
      next();
      return;
    }
    compression(req, res, next);
  };
}
