import type {
  DatabaseService,
  RootInstanceMetadataService,
} from '@backstage/backend-plugin-api';
import { DatabaseTaskIndex } from './DatabaseTaskIndex';
import type { TaskIndex } from './TaskIndex';

/**
 * The module that registers Backstage's PostgreSQL engine, where the plugin's
 * database is PostgreSQL.
 */
const POSTGRES_ENGINE = 'postgres-engine';

/** The portal's index of tasks, if its engine can replace single documents. */
export async function findTaskIndex(options: {
  database: DatabaseService;
  instance: RootInstanceMetadataService;
}): Promise<TaskIndex | undefined> {
  const plugins = await options.instance.getInstalledPlugins();
  const search = plugins.find(({ pluginId }) => pluginId === 'search');
  if (!search?.modules.some(({ moduleId }) => moduleId === POSTGRES_ENGINE)) {
    return undefined;
  }
  const database = await options.database.getClient();
  return database.client.driverName === 'pg'
    ? DatabaseTaskIndex.create({ database })
    : undefined;
}
