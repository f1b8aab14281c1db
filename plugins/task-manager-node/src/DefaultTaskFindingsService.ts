import { InputError, ResponseError } from '@backstage/errors';
import type {
  Finding,
  FindingsResult,
} from '@portolan/plugin-task-manager-common';
import type { TaskManagerServiceClient } from './createTaskManagerClient';
import type { TaskFindingsService } from './TaskFindingsService';

/** Reports findings to the task manager's API, as the plugin that uses the service. */
export class DefaultTaskFindingsService implements TaskFindingsService {
  static create(taskManager: TaskManagerServiceClient) {
    return new DefaultTaskFindingsService(taskManager);
  }

  private constructor(private readonly taskManager: TaskManagerServiceClient) {}

  async reportFindings(
    source: string,
    findings: Finding[],
  ): Promise<FindingsResult> {
    const response = await this.taskManager.client.reportFindings(
      // The generated types have no null; the API takes it, and it means "none".
      { body: { source, findings: findings as never } },
      await this.taskManager.requestOptions(),
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
