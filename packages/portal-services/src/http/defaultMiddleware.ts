import type { RootHttpRouterConfigureContext } from '@backstage/backend-defaults/rootHttpRouter';
import { answerUnavailable } from './answerUnavailable';

/**
 * What Backstage's `applyDefaults` puts around the routes, in its order, with an
 * error handler of our own before Backstage's.
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
  app.use(middleware.helmet());
  app.use(middleware.cors());
  app.use(middleware.compression());
  app.use(middleware.logging());
  app.use(middleware.rateLimit());
  app.use(healthRouter);
  app.use(routes);
  app.use(middleware.notFound());
  app.use(answerUnavailable());
  app.use(middleware.error());
}
