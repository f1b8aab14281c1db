import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import { httpAuthServiceFactory } from './auth';
import { localDefinitionsModule } from './catalog';
import {
  databaseMonitorServiceRef,
  monitoredDatabaseServiceFactory,
} from './database';
import { databaseAwareHealthServiceFactory } from './health';
import { createPortalHttpRouter, httpGuardsServiceRef } from './http';
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
    httpAuthServiceFactory,
    monitoredDatabaseServiceFactory,
    databaseAwareHealthServiceFactory,
    closedSchedulerServiceFactory,
    localDefinitionsModule,
  ],
});
