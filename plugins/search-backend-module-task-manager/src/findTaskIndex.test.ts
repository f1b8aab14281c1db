import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import postgresEngine from '@backstage/plugin-search-backend-module-pg';
import { searchEngineRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { DatabaseTaskIndex } from './DatabaseTaskIndex';
import { findTaskIndex } from './findTaskIndex';
import type { TaskIndex } from './TaskIndex';

/** What is found in a portal whose search has this engine. */
async function findIn(
  engines: (typeof postgresEngine)[],
  driverName: string,
): Promise<TaskIndex | undefined> {
  const found: (TaskIndex | undefined)[] = [];
  const client = Object.assign(jest.fn(), { client: { driverName } });
  const module = createBackendModule({
    pluginId: 'search',
    moduleId: 'finder',
    register({ registerInit }) {
      registerInit({
        deps: {
          instance: coreServices.rootInstanceMetadata,
          // Where there is no engine, somebody must ask for it, or the test
          // back end finds no use for it.
          registry: searchEngineRegistryExtensionPoint,
        },
        async init({ instance }) {
          const database = mockServices.database.mock({
            getClient: async () => client as never,
          });
          found.push(await findTaskIndex({ database, instance }));
        },
      });
    },
  });
  const backend = await startTestBackend({
    extensionPoints: [
      [searchEngineRegistryExtensionPoint, { setSearchEngine: jest.fn() }],
    ],
    features: [module, ...engines],
  });
  await backend.stop();
  return found[0];
}

describe('findTaskIndex', () => {
  it('finds the one of the PostgreSQL engine, and no other', async () => {
    expect(await findIn([postgresEngine], 'pg')).toBeInstanceOf(
      DatabaseTaskIndex,
    );
    expect(await findIn([postgresEngine], 'better-sqlite3')).toBeUndefined();
    expect(await findIn([], 'pg')).toBeUndefined();
  });
});
