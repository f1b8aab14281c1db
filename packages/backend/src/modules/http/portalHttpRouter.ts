import { rootHttpRouterServiceFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { assertDemoIsLocal, isDemo, refuseForeignHosts } from '../demo';
import {
  metricsEndpoint,
  portalRegistry,
  requestMetrics,
  traceRouteTemplates,
} from '../metrics';
import { assertProductionConfig } from '../production';
import { answerClientErrors } from './answerClientErrors';
import { guardSockets } from './guardSockets';
import { hideTokens } from './hideTokens';
import { subscribeToSockets } from './subscribeToSockets';
import { waitForEventBus } from './waitForEventBus';

/**
 * Backstage's HTTP server with Portolan's metrics, and with the two checks that
 * must pass before it listens to anyone.
 */
export const portalHttpRouterServiceFactory = rootHttpRouterServiceFactory({
  configure({ app, server, config, routes, lifecycle, applyDefaults }) {
    assertDemoIsLocal(config);
    assertProductionConfig(config, process.env);
    answerClientErrors(server);

    app.use(hideTokens());
    if (isDemo(config)) {
      app.use(refuseForeignHosts());
    }
    const registry = portalRegistry();
    traceRouteTemplates(app);
    app.use(requestMetrics(registry));
    app.use(guardSockets({ server, config }));
    lifecycle.addStartupHook(() => subscribeToSockets(app, server));
    app.get('/metrics', metricsEndpoint(registry));
    app.use(waitForEventBus({ routes, lifecycle }));
    applyDefaults();
  },
});
