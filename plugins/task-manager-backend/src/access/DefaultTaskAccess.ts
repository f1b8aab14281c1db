import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import type {
  PermissionCondition,
  PermissionCriteria,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  actorRef,
  conditionOf,
  PermissionDecisions,
} from '@portolan/backend-kit';
import {
  taskCreatePermission,
  taskDeletePermission,
  taskManagerAdministerPermission,
  taskReadPermission,
  taskUpdatePermission,
} from '@portolan/plugin-task-manager-common';
import type { TaskStore } from '../tasks';
import { notFound } from './notFound';
import type { TaskAccess } from './TaskAccess';
import {
  NO_TASK,
  type TaskCondition,
  type TaskConditionLeaf,
} from './TaskCondition';
import type { TaskScope } from './TaskScope';

type Options = {
  permissions: PermissionsService;
  store: Pick<TaskStore, 'inspect'>;
  /** Turns the conditions of a decision into what the store compiles. */
  toCondition(
    conditions: PermissionCriteria<PermissionCondition>,
  ): TaskCondition;
  /** How long decisions are remembered, in milliseconds. */
  cacheTtlMs: number;
};

/** {@inheritDoc TaskAccess} */
export class DefaultTaskAccess implements TaskAccess {
  static create({ store, ...options }: Options): DefaultTaskAccess {
    const decisions = PermissionDecisions.create<TaskConditionLeaf>({
      ...options,
      resourcePermissions: [
        taskReadPermission,
        taskUpdatePermission,
        taskDeletePermission,
      ],
    });
    return new DefaultTaskAccess(decisions, store);
  }

  private constructor(
    private readonly decisions: PermissionDecisions<TaskConditionLeaf>,
    private readonly store: Options['store'],
  ) {}

  async requireCreate(caller: BackstageCredentials): Promise<void> {
    if (!(await this.decisions.isAllowed(taskCreatePermission, caller))) {
      throw new NotAllowedError('You are not allowed to create tasks');
    }
  }

  async scope(
    permission: ResourcePermission,
    caller: BackstageCredentials,
  ): Promise<TaskScope> {
    const permitted = await this.decisions.permissionsOf(caller);
    const visible = conditionOf(permitted(taskReadPermission), NO_TASK);
    if (visible === NO_TASK) {
      throw new NotAllowedError('You are not allowed to read tasks');
    }
    return {
      actorRef: actorRef(caller),
      visible,
      permitted: conditionOf(permitted(permission), NO_TASK),
    };
  }

  async condition(
    permission: ResourcePermission,
    caller: BackstageCredentials,
  ): Promise<TaskCondition | undefined> {
    const permitted = await this.decisions.permissionsOf(caller);
    return conditionOf(permitted(permission), NO_TASK);
  }

  async requireReadable(
    id: string,
    caller: BackstageCredentials,
  ): Promise<void> {
    const { visible } = await this.scope(taskReadPermission, caller);
    const [found] = await this.store.inspect({ ids: [id], visible });
    if (!found?.visible || found.deleted) {
      throw notFound(id);
    }
  }

  async isAdministrator(caller: BackstageCredentials): Promise<boolean> {
    return this.decisions.isAllowedNow(taskManagerAdministerPermission, caller);
  }
}
