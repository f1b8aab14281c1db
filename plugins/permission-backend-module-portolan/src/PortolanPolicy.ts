import { ConflictError } from '@backstage/errors';
import {
  AuthorizeResult,
  type Permission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import type {
  PolicyDecide,
  PolicyDecisionsExtensionPoint,
} from '@portolan/backend-kit';

const ALLOW = { result: AuthorizeResult.ALLOW } as const;
const DENY = { result: AuthorizeResult.DENY } as const;

/**
 * The policy that Portolan ships:
 *
 * - nobody who is not signed in may do anything;
 * - administrators may do everything;
 * - of its own permissions, each plugin decides;
 * - of all others, whoever is signed in may read, and do nothing else.
 *
 * Services do not come here: the permission framework lets them through, within
 * the access restrictions of their tokens.
 */
export class PortolanPolicy
  implements PermissionPolicy, PolicyDecisionsExtensionPoint
{
  static create(): PortolanPolicy {
    return new PortolanPolicy();
  }

  private administrators: ReadonlySet<string> = new Set();
  private readonly decisions = new Map<string, PolicyDecide>();

  private constructor() {}

  /** Says who may do everything, as full entity references. */
  setAdministrators(refs: ReadonlySet<string>): void {
    this.administrators = refs;
  }

  addDecision({ name }: Permission, decide: PolicyDecide): void {
    if (this.decisions.has(name)) {
      throw new ConflictError(`The permission '${name}' is decided twice`);
    }
    this.decisions.set(name, decide);
  }

  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    if (!user) {
      return DENY;
    }
    const claims = user.info.ownershipEntityRefs;
    if (claims.some(claim => this.administrators.has(claim))) {
      return ALLOW;
    }
    const decide = this.decisions.get(permission.name);
    if (decide) {
      return decide(user.info);
    }
    return permission.attributes.action === 'read' ? ALLOW : DENY;
  }
}
