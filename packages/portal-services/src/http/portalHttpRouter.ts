import { rootHttpRouterServiceFactory } from '@backstage/backend-defaults/rootHttpRouter';
import {
  metricsEndpoint,
  requestMetrics,
  traceRouteTemplates,
} from '../metrics';
import { assertProductionConfig } from '../production';
import type { DatabaseMonitor } from '../database';
import { answerClientErrors } from './answerClientErrors';
import { answerUnavailable } from './answerUnavailable';
import { defaultMiddleware } from './defaults/defaultMiddleware';
import { applyServerLimits } from './defaults/serverLimits';
import { guardSockets } from './sockets/guardSockets';
import { hideTokens } from './hideTokens';
import type { HttpGuard } from './HttpGuard';
import { inOrder } from './inOrder';
import { refuseControlCharacters } from './refuseControlCharacters';
import { refuseFaultyQueries } from './refuseFaultyQueries';
import { subscribeToSockets } from './sockets/subscribeToSockets';
import { waitForEventBus } from './waitForEventBus';

/**
 * Backstage's HTTP server with Portolan's metrics, and with the checks that
 * must pass before it listens to anyone.
 */
export function createPortalHttpRouter(options: {
  guards: HttpGuard[];
  monitor: DatabaseMonitor;
}) {
  const { guards, monitor } = options;
  return rootHttpRouterServiceFactory({
    configure(context) {
      const { app, server, config, routes, lifecycle } = context;
      assertProductionConfig(config, process.env);
      answerClientErrors(server);

      answerUnavailable(app, monitor);
      traceRouteTemplates(app);
      app.use(
        inOrder([
          hideTokens(),
          ...guards.map(guard => guard.handle),
          requestMetrics(),
          refuseControlCharacters(app),
          refuseFaultyQueries,
          guardSockets({ server, config, guards }),
        ]),
      );
      lifecycle.addStartupHook(() => subscribeToSockets(app, server));
      app.get('/metrics', metricsEndpoint());
      app.use(waitForEventBus({ routes, lifecycle }));
      applyServerLimits(server, config);
      defaultMiddleware(context);
    },
  });
}
