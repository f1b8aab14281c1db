import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  type BasicPermission,
  type PermissionCondition,
  type PermissionCriteria,
  type PolicyDecision,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import { NOTHING, type Condition } from './condition';
import { DecisionCache } from './DecisionCache';

/** By the names of permissions; undefined where all is permitted. */
type Answers<Leaf> = ReadonlyMap<string, Condition<Leaf> | undefined>;

/** Options of {@link PermissionDecisions}. @public */
export type PermissionDecisionsOptions<Leaf> = {
  permissions: PermissionsService;
  /**
   * The permissions on one type of resource. They are asked together, since
   * whoever reads something soon changes it.
   */
  resourcePermissions: readonly ResourcePermission[];
  /**
   * Turns the conditions of a decision into what the store compiles:
   * `createConditionTransformer` of `@backstage/plugin-permission-node`.
   */
  toCondition(
    conditions: PermissionCriteria<PermissionCondition>,
  ): Condition<Leaf>;
  /** How long decisions are remembered, in milliseconds. */
  cacheTtlMs: number;
};

/**
 * What callers may do, as the permission framework has it, remembered for a
 * few seconds.
 *
 * @public
 */
export class PermissionDecisions<Leaf> {
  static create<Leaf>(
    options: PermissionDecisionsOptions<Leaf>,
  ): PermissionDecisions<Leaf> {
    return new PermissionDecisions(options);
  }

  private readonly answers: DecisionCache<Answers<Leaf>>;
  private readonly basic = new Map<string, DecisionCache<boolean>>();

  private constructor(
    private readonly options: PermissionDecisionsOptions<Leaf>,
  ) {
    this.answers = DecisionCache.create({ ttlMs: options.cacheTtlMs });
  }

  /**
   * Which resources the caller has each of the resource permissions for: all of
   * them, if it is undefined.
   */
  async conditionsOf(
    caller: BackstageCredentials,
  ): Promise<(permission: ResourcePermission) => Condition<Leaf> | undefined> {
    const answers = await this.answers.get(caller, () => this.askAll(caller));
    return ({ name }) => (answers.has(name) ? answers.get(name) : NOTHING);
  }

  /** The same for one permission, which is asked together with the others. */
  async conditionOf(
    permission: ResourcePermission,
    caller: BackstageCredentials,
  ): Promise<Condition<Leaf> | undefined> {
    return (await this.conditionsOf(caller))(permission);
  }

  /** Whether the caller has a permission that is about no resource. */
  async isAllowed(
    permission: BasicPermission,
    caller: BackstageCredentials,
  ): Promise<boolean> {
    let cache = this.basic.get(permission.name);
    if (!cache) {
      cache = DecisionCache.create({ ttlMs: this.options.cacheTtlMs });
      this.basic.set(permission.name, cache);
    }
    return cache.get(caller, () => this.isAllowedNow(permission, caller));
  }

  /** The same, asked anew, so that nobody keeps a permission for a while. */
  async isAllowedNow(
    permission: BasicPermission,
    credentials: BackstageCredentials,
  ): Promise<boolean> {
    const [{ result }] = await this.options.permissions.authorize(
      [{ permission }],
      { credentials },
    );
    return result === AuthorizeResult.ALLOW;
  }

  private async askAll(
    credentials: BackstageCredentials,
  ): Promise<Answers<Leaf>> {
    const { permissions, resourcePermissions } = this.options;
    const decisions = await permissions.authorizeConditional(
      resourcePermissions.map(permission => ({ permission })),
      { credentials },
    );
    return new Map(
      resourcePermissions.map(({ name }, i) => [
        name,
        this.fromDecision(decisions[i]),
      ]),
    );
  }

  private fromDecision(decision: PolicyDecision): Condition<Leaf> | undefined {
    switch (decision.result) {
      case AuthorizeResult.ALLOW:
        return undefined;
      case AuthorizeResult.CONDITIONAL:
        return this.options.toCondition(decision.conditions);
      default:
        return NOTHING;
    }
  }
}
