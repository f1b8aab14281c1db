import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
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
    fetchApi: {
      async fetch(input, init) {
        // For each request: a token lives for minutes, and a client for as long
        // as its plugin.
        const { token } = await auth.getPluginRequestToken({
          onBehalfOf: await auth.getOwnServiceCredentials(),
          targetPluginId: 'task-manager',
        });
        const headers = new Headers(init?.headers);
        headers.set('authorization', `Bearer ${token}`);
        return fetch(input, { ...init, headers });
      },
    },
  });
}
