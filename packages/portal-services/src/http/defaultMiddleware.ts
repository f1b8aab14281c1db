import type { RootHttpRouterConfigureContext } from '@backstage/backend-defaults/rootHttpRouter';

/**
 * What Backstage's `applyDefaults` puts around the routes, in its order.
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
  app.use(middleware.error());
}
