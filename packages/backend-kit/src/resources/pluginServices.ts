import { coreServices } from '@backstage/backend-plugin-api';
import { signalsServiceRef } from '@backstage/plugin-signals-node';

/**
 * The services that a plugin with an API, a database and resources depends on:
 * `deps: { ...pluginServices, catalog: catalogServiceRef }`.
 *
 * @public
 */
export const pluginServices = {
  auditor: coreServices.auditor,
  database: coreServices.database,
  httpAuth: coreServices.httpAuth,
  httpRouter: coreServices.httpRouter,
  lifecycle: coreServices.lifecycle,
  logger: coreServices.logger,
  permissions: coreServices.permissions,
  permissionsRegistry: coreServices.permissionsRegistry,
  signals: signalsServiceRef,
};
