import { InputError, ResponseError } from '@backstage/errors';
import type {
  Finding,
  FindingsResult,
  TaskManagerApiClient,
} from '@portolan/plugin-task-manager-common';
import type { TaskFindingsService } from './TaskFindingsService';

/**
 * Reports findings to the task manager's API, as the plugin that uses the
 * service.
 */
export class DefaultTaskFindingsService implements TaskFindingsService {
  static create(client: TaskManagerApiClient) {
    return new DefaultTaskFindingsService(client);
  }

  private constructor(private readonly client: TaskManagerApiClient) {}

  async reportFindings(
    source: string,
    findings: Finding[],
  ): Promise<FindingsResult> {
    const response = await this.client.reportFindings(
      // The generated types have no null; the API takes it, and it means
      // "none".
      { body: { source, findings: findings as never } },
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
