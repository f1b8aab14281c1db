import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { TaskManagerApiClient } from '@portolan/plugin-task-manager-common';

/** The task manager's API, as a backend plugin calls it. @public */
export type TaskManagerServiceClient = {
  client: TaskManagerApiClient;
  /** What makes a request that of the plugin. Its token lives for minutes: ask anew in whatever may take longer. */
  requestOptions(): Promise<{ token: string }>;
};

/** Lets a backend plugin or module call the task manager as itself. @public */
export function createTaskManagerClient(options: {
  auth: AuthService;
  discovery: DiscoveryService;
}): TaskManagerServiceClient {
  const { auth, discovery } = options;
  return {
    client: new TaskManagerApiClient({
      discoveryApi: discovery,
      fetchApi: { fetch },
    }),
    requestOptions: async () =>
      auth.getPluginRequestToken({
        onBehalfOf: await auth.getOwnServiceCredentials(),
        targetPluginId: 'task-manager',
      }),
  };
}
