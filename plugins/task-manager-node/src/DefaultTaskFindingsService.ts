import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { InputError, ResponseError } from '@backstage/errors';
import {
  TaskManagerApiClient,
  type Finding,
  type FindingsResult,
} from '@portolan/plugin-task-manager-common';
import type { TaskFindingsService } from './TaskFindingsService';

/** Reports findings to the task manager's API, as the plugin that uses the service. */
export class DefaultTaskFindingsService implements TaskFindingsService {
  static create(options: { auth: AuthService; discovery: DiscoveryService }) {
    return new DefaultTaskFindingsService(
      options.auth,
      new TaskManagerApiClient({
        discoveryApi: options.discovery,
        fetchApi: { fetch },
      }),
    );
  }

  private constructor(
    private readonly auth: AuthService,
    private readonly client: TaskManagerApiClient,
  ) {}

  async reportFindings(
    source: string,
    findings: Finding[],
  ): Promise<FindingsResult> {
    const { token } = await this.auth.getPluginRequestToken({
      onBehalfOf: await this.auth.getOwnServiceCredentials(),
      targetPluginId: 'task-manager',
    });
    const response = await this.client.reportFindings(
      // The generated types have no null; the API takes it, and it means "none".
      { body: { source, findings: findings as never } },
      { token },
    );
    if (!response.ok) {
      const error = await ResponseError.fromResponse(response);
      throw response.status === 400
        ? new InputError(error.body.error.message, error)
        : error;
    }
    return response.json();
  }
}
