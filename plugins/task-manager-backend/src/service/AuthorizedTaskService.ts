import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { ResourcePermission } from '@backstage/plugin-permission-common';
import {
  taskDeletePermission,
  taskReadPermission,
  taskUpdatePermission,
  type BulkRequest,
  type BulkResponse,
  type Task,
  type TaskCreate,
  type TaskFilter,
  type TaskMove,
  type TaskPatch,
  type TaskStatistics,
} from '@portolan/plugin-task-manager-common';
import type { TaskText } from '../store/TaskStore';
import { isUser, type TaskAccess } from './access';
import type { TaskScope } from './TaskScope';
import type {
  CreateOptions,
  TaskListQuery,
  TaskPageText,
  TaskService,
  VersionMatch,
} from './TaskService';

type Options = { service: TaskService<TaskScope>; access: TaskAccess };

/** Finds out what the caller may do, and lets the service do no more than that. */
export class AuthorizedTaskService
  implements TaskService<BackstageCredentials>
{
  static create(options: Options): AuthorizedTaskService {
    return new AuthorizedTaskService(options);
  }

  private readonly service: TaskService<TaskScope>;
  private readonly access: TaskAccess;

  private constructor(options: Options) {
    this.service = options.service;
    this.access = options.access;
  }

  async list(
    query: TaskListQuery,
    caller: BackstageCredentials,
  ): Promise<TaskPageText> {
    return this.service.list(query, await this.scope(caller));
  }

  async statistics(
    filter: TaskFilter,
    caller: BackstageCredentials,
  ): Promise<TaskStatistics> {
    return this.service.statistics(filter, await this.scope(caller));
  }

  async getText(id: string, caller: BackstageCredentials): Promise<TaskText> {
    return this.service.getText(id, await this.scope(caller));
  }

  async create(
    input: TaskCreate,
    options: CreateOptions,
    caller: BackstageCredentials,
  ): Promise<Task> {
    await this.access.requireCreate(caller);
    // An open task keeps its fingerprint from everyone else, so a user's could keep a finding from being reported.
    if (typeof input.fingerprint === 'string' && isUser(caller)) {
      throw new InputError('fingerprint can be set by services only');
    }
    const actorRef = this.access.actorRef(caller);
    return this.service.create(input, options, { actorRef });
  }

  async update(
    id: string,
    change: { patch: TaskPatch; match: VersionMatch },
    caller: BackstageCredentials,
  ): Promise<Task> {
    const scope = await this.scope(caller, taskUpdatePermission);
    return this.service.update(id, change, scope);
  }

  async delete(
    id: string,
    match: VersionMatch,
    caller: BackstageCredentials,
  ): Promise<void> {
    const scope = await this.scope(caller, taskDeletePermission);
    await this.service.delete(id, match, scope);
  }

  async restore(id: string, caller: BackstageCredentials): Promise<Task> {
    const scope = await this.scope(caller, taskUpdatePermission);
    return this.service.restore(id, scope);
  }

  async move(
    id: string,
    change: { move: TaskMove; match?: VersionMatch },
    caller: BackstageCredentials,
  ): Promise<Task> {
    const scope = await this.scope(caller, taskUpdatePermission);
    return this.service.move(id, change, scope);
  }

  async bulk(
    request: BulkRequest,
    caller: BackstageCredentials,
  ): Promise<BulkResponse> {
    const scope = await this.scope(
      caller,
      request.action === 'delete' ? taskDeletePermission : taskUpdatePermission,
    );
    return this.service.bulk(request, scope);
  }

  private async scope(
    caller: BackstageCredentials,
    permission: ResourcePermission = taskReadPermission,
  ): Promise<TaskScope> {
    return {
      actorRef: this.access.actorRef(caller),
      visible: await this.access.readCondition(caller),
      permitted: await this.access.condition(caller, permission),
    };
  }
}
