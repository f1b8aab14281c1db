import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import type { ResourcePermission } from '@backstage/plugin-permission-common';
import {
  actorRef,
  NOTHING,
  type PermissionDecisions,
} from '@portolan/backend-kit';
import {
  taskCreatePermission,
  taskManagerAdministerPermission,
  taskReadPermission,
} from '@portolan/plugin-task-manager-common';
import type { TaskStore } from '../tasks';
import type { CallerTeams } from './CallerTeams';
import { notFound } from './notFound';
import type { TaskAccess } from './TaskAccess';
import type { TaskCondition, TaskConditionLeaf } from './TaskCondition';
import type { TaskScope } from './TaskScope';

type Options = {
  decisions: PermissionDecisions<TaskConditionLeaf>;
  store: Pick<TaskStore, 'inspect'>;
  teams: Pick<CallerTeams, 'of'>;
};

/** {@inheritDoc TaskAccess} */
export class DefaultTaskAccess implements TaskAccess {
  static create(options: Options): DefaultTaskAccess {
    return new DefaultTaskAccess(options);
  }

  private readonly decisions: PermissionDecisions<TaskConditionLeaf>;

  private constructor(private readonly options: Options) {
    this.decisions = options.decisions;
  }

  async requireCreate(caller: BackstageCredentials): Promise<void> {
    if (!(await this.decisions.isAllowed(taskCreatePermission, caller))) {
      throw new NotAllowedError('You are not allowed to create tasks');
    }
  }

  async scope(
    permission: ResourcePermission,
    caller: BackstageCredentials,
  ): Promise<TaskScope> {
    const conditionOf = await this.decisions.conditionsOf(caller);
    const visible = conditionOf(taskReadPermission);
    if (visible === NOTHING) {
      throw new NotAllowedError('You are not allowed to read tasks');
    }
    return {
      actorRef: actorRef(caller),
      teams: () => this.options.teams.of(caller),
      visible,
      permitted: conditionOf(permission),
    };
  }

  async condition(
    permission: ResourcePermission,
    caller: BackstageCredentials,
  ): Promise<TaskCondition | undefined> {
    return this.decisions.conditionOf(permission, caller);
  }

  async requireReadable(
    id: string,
    caller: BackstageCredentials,
  ): Promise<void> {
    const { visible } = await this.scope(taskReadPermission, caller);
    const [found] = await this.options.store.inspect({ ids: [id], visible });
    if (!found?.visible || found.deleted) {
      throw notFound(id);
    }
  }

  async isAdministrator(caller: BackstageCredentials): Promise<boolean> {
    return this.decisions.isAllowedNow(taskManagerAdministerPermission, caller);
  }
}
