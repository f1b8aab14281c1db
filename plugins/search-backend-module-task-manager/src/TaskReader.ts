import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import type {
  Task,
  TaskManagerApiClient,
} from '@portolan/plugin-task-manager-common';
import { createTaskManagerClient } from '@portolan/plugin-task-manager-node';
import { toTaskDocument, type TaskDocument } from './TaskDocument';

/** Few enough that people who read tasks at the same time do not notice. */
const CONCURRENT_READS = 4;

/** So many long descriptions are held at once. */
const PAGE_SIZE = 100;

type Options = { auth: AuthService; discovery: DiscoveryService };

/** Reads tasks from the task manager's API, as the search plugin. */
export class TaskReader {
  static create(options: Options): TaskReader {
    return new TaskReader(createTaskManagerClient(options));
  }

  private constructor(private readonly client: TaskManagerApiClient) {}

  /**
   * The documents of all tasks, a page at a time, so that any number of them is
   * read in flat memory.
   */
  async *readAll(): AsyncGenerator<TaskDocument, void> {
    let cursor: string | undefined;
    do {
      const { documents, nextCursor } = await this.fetchPage(cursor);
      yield* documents;
      cursor = nextCursor;
    } while (cursor);
  }

  /** The documents of these tasks, without those that are deleted. */
  async read(ids: readonly string[]): Promise<TaskDocument[]> {
    const left = [...ids];
    const documents: TaskDocument[] = [];
    const readOneByOne = async () => {
      for (let id = left.pop(); id !== undefined; id = left.pop()) {
        const task = await this.fetchTask(id);
        if (task) {
          documents.push(toTaskDocument(task));
        }
      }
    };
    await Promise.all(Array.from({ length: CONCURRENT_READS }, readOneByOne));
    return documents;
  }

  private async fetchTask(id: string): Promise<Task | undefined> {
    const response = await this.client.getTask({ path: { id }, header: {} });
    if (response.status === 404) {
      return undefined;
    }
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return (await response.json()) as Task;
  }

  /** A page may be shorter than asked for, or empty, and not be the last. */
  private async fetchPage(
    cursor: string | undefined,
  ): Promise<{ documents: TaskDocument[]; nextCursor?: string }> {
    const response = await this.client.listTasks({
      query: {
        orderBy: 'createdAt',
        order: 'asc',
        limit: PAGE_SIZE,
        cursor,
      },
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    const { items, pageInfo } = await response.json();
    return {
      documents: (items as Task[]).map(toTaskDocument),
      nextCursor: pageInfo.nextCursor,
    };
  }
}
