import {
  coreServices,
  createServiceFactory,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import { startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { Knex } from 'knex';
import plugin from '../index';

/**
 * Starts the plugin on a database of its own, and answers with its HTTP server.
 */
export async function startPlugin(options: {
  database: Knex;
  features?: BackendFeature[];
}) {
  const { server } = await startTestBackend({
    features: [
      plugin,
      catalogServiceMock.factory(),
      createServiceFactory({
        service: coreServices.database,
        deps: {},
        factory: () => ({ getClient: async () => options.database }),
      }),
      ...(options.features ?? []),
    ],
  });
  return server;
}
