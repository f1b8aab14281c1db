import type { FetchApi } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import { JsonClient } from '@portolan/frontend-kit';
import type { JsonRequest } from '@portolan/frontend-kit';
import type {
  ActivityPage,
  BulkRequest,
  BulkResponse,
  Comment,
  CommentPage,
  DeletedTaskPage,
  ImportChange,
  ImportChangeResult,
  ImportReport,
  LabelList,
  Preferences,
  Task,
  TaskCreate,
  TaskFilter,
  TaskMove,
  TaskPage,
  TaskPatch,
  TaskStatistics,
  View,
  ViewInput,
  Watcher,
} from '@portolan/plugin-task-manager-common';
import { TaskConflictError } from './TaskConflictError';
import type {
  RequestOptions,
  TaskImportRequest,
  TaskListRequest,
  TaskManagerApi,
} from './TaskManagerApi';

/** Comments, activity and deleted tasks come in pages of this many. */
const PAGE_SIZE = '50';

const IMPORT_TYPES = { csv: 'text/csv', ndjson: 'application/x-ndjson' };

function taskPath(...parts: string[]): string {
  return `/tasks/${parts.map(encodeURIComponent).join('/')}`;
}

/** Speaks to the task manager's back end over HTTP. @public */
export class DefaultTaskManagerClient implements TaskManagerApi {
  private readonly client: JsonClient;

  private constructor(client: JsonClient) {
    this.client = client;
  }

  /** `fetchApi` resolves `plugin://` addresses and adds the user's token. */
  static create(options: { fetchApi: FetchApi }): DefaultTaskManagerClient {
    const { fetchApi } = options;
    return new DefaultTaskManagerClient(
      JsonClient.create({ fetchApi, pluginId: 'task-manager' }),
    );
  }

  async listTasks(request: TaskListRequest, options?: RequestOptions) {
    const { filter, ids, ...rest } = request;
    const params = { ...filter, id: ids, ...rest };
    return this.json<TaskPage>('/tasks', { params, ...options });
  }

  async getTask(id: string, options?: RequestOptions) {
    return this.json<Task>(taskPath(id), options);
  }

  async getStatistics(filter: TaskFilter, options?: RequestOptions) {
    return this.json<TaskStatistics>('/tasks/statistics', {
      params: { ...filter },
      ...options,
    });
  }

  async listLabels(text: string, options?: RequestOptions) {
    const params = { q: text || undefined };
    const { items } = await this.json<LabelList>('/labels', {
      params,
      ...options,
    });
    return items;
  }

  async createTask(task: TaskCreate, idempotencyKey: string) {
    const headers = { 'Idempotency-Key': idempotencyKey };
    return this.json<Task>('/tasks', { method: 'POST', json: task, headers });
  }

  async updateTask(id: string, patch: TaskPatch, version: number) {
    const headers = { 'Content-Type': 'application/merge-patch+json' };
    return this.json<Task>(taskPath(id), {
      method: 'PATCH',
      json: patch,
      headers,
      version,
    });
  }

  async deleteTask(id: string, version: number) {
    await this.request(taskPath(id), { method: 'DELETE', version });
  }

  async restoreTask(id: string) {
    return this.json<Task>(taskPath(id, 'restore'), { method: 'POST' });
  }

  async listDeletedTasks(cursor?: string, options?: RequestOptions) {
    const params = { limit: PAGE_SIZE, cursor };
    return this.json<DeletedTaskPage>('/tasks/deleted', { params, ...options });
  }

  async moveTask(id: string, move: TaskMove, version?: number) {
    const path = taskPath(id, 'move');
    return this.json<Task>(path, { method: 'POST', json: move, version });
  }

  async bulkUpdate(request: BulkRequest) {
    return this.json<BulkResponse>('/tasks/bulk', {
      method: 'POST',
      json: request,
    });
  }

  async exportTasks(filter: TaskFilter, format: 'csv' | 'ndjson') {
    const params = { ...filter, format };
    const response = await this.request('/tasks/export', { params });
    return response.blob();
  }

  async importTasks(request: TaskImportRequest, options?: RequestOptions) {
    const { dryRun, badRows, known } = request;
    const mapping = request.mapping && JSON.stringify(request.mapping);
    const values = request.values && JSON.stringify(request.values);
    return this.json<ImportReport>('/tasks/import', {
      method: 'POST',
      params: { dryRun, mapping, values, badRows, known },
      headers: { 'Content-Type': IMPORT_TYPES[request.format] },
      body: request.file,
      ...options,
    });
  }

  async changeImport(
    id: string,
    change: ImportChange,
  ): Promise<ImportChangeResult> {
    const path = `/tasks/imports/${encodeURIComponent(id)}`;
    return this.json<ImportChangeResult>(path, {
      method: 'POST',
      json: change,
    });
  }

  async listComments(id: string, cursor?: string, options?: RequestOptions) {
    const params = { limit: PAGE_SIZE, cursor };
    const path = taskPath(id, 'comments');
    return this.json<CommentPage>(path, { params, ...options });
  }

  async createComment(id: string, body: string, idempotencyKey: string) {
    const headers = { 'Idempotency-Key': idempotencyKey };
    const init = { method: 'POST', json: { body }, headers };
    return this.json<Comment>(taskPath(id, 'comments'), init);
  }

  async updateComment(id: string, commentId: string, body: string) {
    const path = taskPath(id, 'comments', commentId);
    return this.json<Comment>(path, { method: 'PATCH', json: { body } });
  }

  async deleteComment(id: string, commentId: string) {
    await this.request(taskPath(id, 'comments', commentId), {
      method: 'DELETE',
    });
  }

  async restoreComment(id: string, commentId: string) {
    const path = taskPath(id, 'comments', commentId, 'restore');
    return this.json<Comment>(path, { method: 'POST' });
  }

  async listActivity(id: string, cursor?: string, options?: RequestOptions) {
    const params = { limit: PAGE_SIZE, cursor };
    const path = taskPath(id, 'activity');
    return this.json<ActivityPage>(path, { params, ...options });
  }

  async listWatchers(id: string, options?: RequestOptions) {
    const path = taskPath(id, 'watchers');
    const { items } = await this.json<{ items: Watcher[] }>(path, options);
    return items;
  }

  async setWatching(id: string, watching: boolean) {
    const method = watching ? 'PUT' : 'DELETE';
    await this.request(taskPath(id, 'watchers', 'me'), { method });
  }

  async listViews(options?: RequestOptions) {
    const { items } = await this.json<{ items: View[] }>('/views', options);
    return items;
  }

  async createView(view: ViewInput) {
    return this.json<View>('/views', { method: 'POST', json: view });
  }

  async replaceView(id: string, view: ViewInput) {
    const path = `/views/${encodeURIComponent(id)}`;
    return this.json<View>(path, { method: 'PUT', json: view });
  }

  async deleteView(id: string) {
    const path = `/views/${encodeURIComponent(id)}`;
    await this.request(path, { method: 'DELETE' });
  }

  async getPreferences(options?: RequestOptions) {
    return this.json<Preferences>('/preferences', options);
  }

  async replacePreferences(preferences: Preferences) {
    const init = { method: 'PUT', json: preferences };
    return this.json<Preferences>('/preferences', init);
  }

  private async json<T>(path: string, request?: JsonRequest): Promise<T> {
    const response = await this.request(path, request);
    return response.json();
  }

  private async request(path: string, request?: JsonRequest) {
    try {
      return await this.client.request(path, request);
    } catch (error) {
      throw toConflict(error) ?? error;
    }
  }
}

function toConflict(error: unknown): TaskConflictError | undefined {
  if (!ResponseError.is(error) || error.statusCode !== 412) {
    return undefined;
  }
  const { currentTask } = error.body.error as { currentTask?: Task };
  return currentTask && new TaskConflictError(error.cause.message, currentTask);
}
