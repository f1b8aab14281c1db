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
import type { Condition } from './condition';
import { DecisionCache } from './DecisionCache';

/** For which resources a caller has a permission. @public */
export type Permitted<Leaf> = 'all' | 'none' | { condition: Condition<Leaf> };

type Answers<Leaf> = ReadonlyMap<string, Permitted<Leaf>>;

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

  /** For which resources the caller has each of the resource permissions. */
  async permissionsOf(
    caller: BackstageCredentials,
  ): Promise<(permission: ResourcePermission) => Permitted<Leaf>> {
    const answers = await this.answers.get(caller, () => this.askAll(caller));
    return ({ name }) => answers.get(name) ?? 'none';
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

  private fromDecision(decision: PolicyDecision): Permitted<Leaf> {
    switch (decision.result) {
      case AuthorizeResult.ALLOW:
        return 'all';
      case AuthorizeResult.CONDITIONAL:
        return { condition: this.options.toCondition(decision.conditions) };
      default:
        return 'none';
    }
  }
}
