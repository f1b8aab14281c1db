import { rootHttpRouterServiceFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { assertDemoIsLocal } from '../demo';
import {
  metricsEndpoint,
  portalRegistry,
  requestMetrics,
  traceRouteTemplates,
} from '../metrics';
import { assertProductionConfig } from '../production';

/**
 * Backstage's HTTP server with Portolan's metrics, and with the two checks that
 * must pass before it listens to anyone.
 */
export const portalHttpRouterServiceFactory = rootHttpRouterServiceFactory({
  configure({ app, config, applyDefaults }) {
    assertDemoIsLocal(config);
    assertProductionConfig(config, process.env);

    const registry = portalRegistry();
    traceRouteTemplates(app);
    app.use(requestMetrics(registry));
    app.get('/metrics', metricsEndpoint(registry));
    applyDefaults();
  },
});
