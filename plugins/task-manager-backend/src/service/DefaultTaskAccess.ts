import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  type BasicPermission,
  type PermissionCondition,
  type PermissionCriteria,
  type PolicyDecision,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  taskCreatePermission,
  taskDeletePermission,
  taskManagerAdministerPermission,
  taskReadPermission,
  taskUpdatePermission,
} from '@portolan/plugin-task-manager-common';
import { NO_TASK, type TaskCondition } from '../store/TaskCondition';
import type { TaskStore } from '../store/TaskStore';
import { actorRef } from './caller';
import { DecisionCache } from './DecisionCache';
import type { TaskAccess } from './TaskAccess';
import { notFound } from './taskDecisions';
import type { TaskScope } from './TaskScope';

/** Asked together, since whoever opens a task soon changes it. */
const TASK_PERMISSIONS: ResourcePermission[] = [
  taskReadPermission,
  taskUpdatePermission,
  taskDeletePermission,
];

/** For which tasks a caller has a permission; all, if it is undefined. */
type Conditions = (permission: ResourcePermission) => TaskCondition | undefined;

type Options = {
  permissions: PermissionsService;
  store: Pick<TaskStore, 'inspect'>;
  /** Turns the conditions of a decision into what the store compiles. */
  toCondition(
    conditions: PermissionCriteria<PermissionCondition>,
  ): TaskCondition;
  /** How long decisions are remembered. */
  cacheTtlMs: number;
};

/** {@inheritDoc TaskAccess} */
export class DefaultTaskAccess implements TaskAccess {
  static create(options: Options): DefaultTaskAccess {
    return new DefaultTaskAccess(options);
  }

  private readonly conditions: DecisionCache<Conditions>;
  private readonly creation: DecisionCache<boolean>;

  private constructor(private readonly options: Options) {
    this.conditions = DecisionCache.create({ ttlMs: options.cacheTtlMs });
    this.creation = DecisionCache.create({ ttlMs: options.cacheTtlMs });
  }

  async requireCreate(caller: BackstageCredentials): Promise<void> {
    const allowed = await this.creation.get(caller, () =>
      this.isAllowed(taskCreatePermission, caller),
    );
    if (!allowed) {
      throw new NotAllowedError('You are not allowed to create tasks');
    }
  }

  async scope(
    permission: ResourcePermission,
    caller: BackstageCredentials,
  ): Promise<TaskScope> {
    const conditions = await this.conditionsOf(caller);
    const visible = conditions(taskReadPermission);
    if (visible === NO_TASK) {
      throw new NotAllowedError('You are not allowed to read tasks');
    }
    return {
      actorRef: actorRef(caller),
      visible,
      permitted: conditions(permission),
    };
  }

  async condition(
    permission: ResourcePermission,
    caller: BackstageCredentials,
  ): Promise<TaskCondition | undefined> {
    const conditions = await this.conditionsOf(caller);
    return conditions(permission);
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
    return this.isAllowed(taskManagerAdministerPermission, caller);
  }

  private async isAllowed(
    permission: BasicPermission,
    credentials: BackstageCredentials,
  ): Promise<boolean> {
    const [{ result }] = await this.options.permissions.authorize(
      [{ permission }],
      { credentials },
    );
    return result === AuthorizeResult.ALLOW;
  }

  private conditionsOf(caller: BackstageCredentials): Promise<Conditions> {
    return this.conditions.get(caller, () => this.askConditions(caller));
  }

  private async askConditions(
    credentials: BackstageCredentials,
  ): Promise<Conditions> {
    const decisions = await this.options.permissions.authorizeConditional(
      TASK_PERMISSIONS.map(permission => ({ permission })),
      { credentials },
    );
    const conditions = new Map(
      TASK_PERMISSIONS.map(({ name }, i) => [
        name,
        this.fromDecision(decisions[i]),
      ]),
    );
    return ({ name }) =>
      conditions.has(name) ? conditions.get(name) : NO_TASK;
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
