import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { serviceFetch } from '@portolan/backend-kit';
import { TaskManagerApiClient } from '@portolan/plugin-task-manager-common';

/**
 * A client of the task manager's API that calls it as the plugin whose services
 * it is given.
 *
 * @public
 */
export function createTaskManagerClient(options: {
  auth: AuthService;
  discovery: DiscoveryService;
}): TaskManagerApiClient {
  const { auth, discovery } = options;
  return new TaskManagerApiClient({
    discoveryApi: discovery,
    fetchApi: { fetch: serviceFetch({ auth, targetPluginId: 'task-manager' }) },
  });
}
