import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import { httpAuthServiceFactory } from './auth';
import { localDefinitionsModule } from './catalog';
import {
  databaseMonitorServiceRef,
  monitoredDatabaseServiceFactory,
} from './database';
import { databaseAwareHealthServiceFactory } from './health';
import {
  createPortalHttpRouter,
  httpGuardsServiceRef,
  pluginHttpRouterServiceFactory,
} from './http';
import { jsonLoggerServiceFactory } from './logging';
import { closedSchedulerServiceFactory } from './scheduler';

/**
 * All root services of the portal, in place of Backstage's own. To be added
 * after the modules that bring guards of the HTTP server.
 *
 * @public
 */
export const portalServices = createBackendFeatureLoader({
  deps: { guards: httpGuardsServiceRef, monitor: databaseMonitorServiceRef },
  loader: ({ guards, monitor }) => [
    createPortalHttpRouter({ guards, monitor }),
    pluginHttpRouterServiceFactory,
    httpAuthServiceFactory,
    monitoredDatabaseServiceFactory,
    databaseAwareHealthServiceFactory,
    closedSchedulerServiceFactory,
    localDefinitionsModule,
    // A person at a terminal reads Backstage's own log better.
    ...(process.env.NODE_ENV === 'production'
      ? [jsonLoggerServiceFactory]
      : []),
  ],
});
