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

/**
 * So many long descriptions are held at once; the API takes no more ids of
 * tasks in one request.
 */
const PAGE_SIZE = 100;

/** Where a page begins, and of which tasks it is; of all, if none are named. */
type Page = { ids?: readonly string[]; cursor?: string };

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
  readAll(): AsyncGenerator<TaskDocument, void> {
    return this.readPages();
  }

  /** The documents of these tasks, without those that are deleted. */
  async read(ids: readonly string[]): Promise<TaskDocument[]> {
    const documents: TaskDocument[] = [];
    for (let start = 0; start < ids.length; start += PAGE_SIZE) {
      const some = ids.slice(start, start + PAGE_SIZE);
      for await (const document of this.readPages(some)) {
        documents.push(document);
      }
    }
    return documents;
  }

  private async *readPages(
    ids?: readonly string[],
  ): AsyncGenerator<TaskDocument, void> {
    let cursor: string | undefined;
    do {
      const { documents, nextCursor } = await this.fetchPage({ ids, cursor });
      yield* documents;
      cursor = nextCursor;
    } while (cursor);
  }

  /** A page may be shorter than asked for, or empty, and not be the last. */
  private async fetchPage({ ids, cursor }: Page): Promise<{
    documents: TaskDocument[];
    nextCursor?: string;
  }> {
    const response = await this.client.listTasks({
      query: {
        orderBy: 'createdAt',
        order: 'asc',
        limit: PAGE_SIZE,
        cursor,
        ...(ids && { id: [...ids] }),
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
