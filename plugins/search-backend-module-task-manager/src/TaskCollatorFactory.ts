import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import type { DocumentCollatorFactory } from '@backstage/plugin-search-common';
import {
  TASK_LIMITS,
  taskReadPermission,
  TaskManagerApiClient,
  type Task,
  type TaskPage,
} from '@portolan/plugin-task-manager-common';
import { Readable } from 'node:stream';
import { toTaskDocument } from './TaskDocument';

/**
 * Reads tasks from the task manager's API a page at a time, so that an index of any size is built in flat memory.
 *
 * @public
 */
export class TaskCollatorFactory implements DocumentCollatorFactory {
  readonly type = 'task';
  readonly visibilityPermission = taskReadPermission;

  static create(options: { auth: AuthService; discovery: DiscoveryService }) {
    return new TaskCollatorFactory(
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

  async getCollator(): Promise<Readable> {
    return Readable.from(this.documents());
  }

  private async *documents() {
    let cursor: string | undefined;
    do {
      const page = await this.fetchPage(cursor);
      yield* page.items.map(toTaskDocument);
      cursor = page.pageInfo.nextCursor;
    } while (cursor);
  }

  private async fetchPage(cursor: string | undefined): Promise<TaskPage> {
    // A token lives for minutes, an index run may take longer: each page gets its own.
    const { token } = await this.auth.getPluginRequestToken({
      onBehalfOf: await this.auth.getOwnServiceCredentials(),
      targetPluginId: 'task-manager',
    });
    const response = await this.client.listTasks(
      {
        query: {
          orderBy: 'createdAt',
          order: 'asc',
          limit: TASK_LIMITS.pageSize,
          cursor,
        },
      },
      { token },
    );
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    const page = await response.json();
    return { ...page, items: page.items as Task[] };
  }
}
