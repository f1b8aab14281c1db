import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  AuthorizeResult,
  type PermissionCondition,
  type PermissionCriteria,
  type PolicyDecision,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  taskCreatePermission,
  taskDeletePermission,
  taskReadPermission,
  taskUpdatePermission,
  type Task,
} from '@portolan/plugin-task-manager-common';
import type { TaskCondition } from '../store/TaskCondition';
import type { TaskStore } from '../store/TaskStore';
import { actorRef, NO_TASK, type TaskAccess } from './access';
import { DecisionCache } from './DecisionCache';

/** Asked together, since whoever opens a task soon changes it. */
const TASK_PERMISSIONS: ResourcePermission[] = [
  taskReadPermission,
  taskUpdatePermission,
  taskDeletePermission,
];

type Options = {
  permissions: PermissionsService;
  store: Pick<TaskStore, 'inspect'>;
  /** Turns the conditions of a decision into what the store compiles. */
  toCondition(
    conditions: PermissionCriteria<PermissionCondition>,
  ): TaskCondition;
  /** How long decisions are remembered, in milliseconds. */
  cacheTtl: number;
};

/** {@inheritDoc TaskAccess} */
export class DefaultTaskAccess implements TaskAccess {
  static create(options: Options): DefaultTaskAccess {
    return new DefaultTaskAccess(options);
  }

  readonly actorRef = actorRef;
  private readonly conditions: DecisionCache<(TaskCondition | undefined)[]>;
  private readonly creation: DecisionCache<boolean>;

  private constructor(private readonly options: Options) {
    this.conditions = DecisionCache.create({ ttl: options.cacheTtl });
    this.creation = DecisionCache.create({ ttl: options.cacheTtl });
  }

  async requireCreate(credentials: BackstageCredentials): Promise<void> {
    const allowed = await this.creation.get(credentials, 'create', async () => {
      const [{ result }] = await this.options.permissions.authorize(
        [{ permission: taskCreatePermission }],
        { credentials },
      );
      return result === AuthorizeResult.ALLOW;
    });
    if (!allowed) {
      throw new NotAllowedError('You are not allowed to create tasks');
    }
  }

  async readCondition(
    credentials: BackstageCredentials,
  ): Promise<TaskCondition | undefined> {
    const condition = await this.condition(credentials, taskReadPermission);
    if (condition === NO_TASK) {
      throw new NotAllowedError('You are not allowed to read tasks');
    }
    return condition;
  }

  async condition(
    credentials: BackstageCredentials,
    permission: ResourcePermission,
  ): Promise<TaskCondition | undefined> {
    const conditions = await this.conditions.get(credentials, 'tasks', () =>
      this.askAll(credentials),
    );
    const index = TASK_PERMISSIONS.findIndex(
      ({ name }) => name === permission.name,
    );
    return index < 0 ? NO_TASK : conditions[index];
  }

  async requireTask(
    credentials: BackstageCredentials,
    permission: ResourcePermission,
    id: string,
  ): Promise<Task> {
    const visible = await this.readCondition(credentials);
    const [found] = await this.options.store.inspect({
      ids: [id],
      visible,
      permitted: await this.condition(credentials, permission),
    });
    if (!found?.visible || found.deleted) {
      throw new NotFoundError(`No task with id '${id}'`);
    }
    if (!found.permitted) {
      throw new NotAllowedError(
        `You are not allowed to ${permission.attributes.action} task '${id}'`,
      );
    }
    return found.task;
  }

  private async askAll(
    credentials: BackstageCredentials,
  ): Promise<(TaskCondition | undefined)[]> {
    const decisions = await this.options.permissions.authorizeConditional(
      TASK_PERMISSIONS.map(permission => ({ permission })),
      { credentials },
    );
    return decisions.map(decision => this.fromDecision(decision));
  }

  private fromDecision(decision: PolicyDecision): TaskCondition | undefined {
    switch (decision.result) {
      case AuthorizeResult.ALLOW:
        return undefined;
      case AuthorizeResult.CONDITIONAL:
        return this.options.toCondition(decision.conditions);
      default:
        return NO_TASK;
    }
  }
}
