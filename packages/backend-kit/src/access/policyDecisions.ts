import {
  createExtensionPoint,
  type BackstageUserInfo,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  type Permission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';

/**
 * What somebody who is signed in may do, of one permission. Those whom the
 * policy lets do everything, and those who are not signed in, are decided
 * before.
 *
 * @public
 */
export type PolicyDecide = (
  user: BackstageUserInfo,
) => PolicyDecision | Promise<PolicyDecision>;

/** Whoever is signed in may do it. @public */
export const allow = (): PolicyDecision => ({ result: AuthorizeResult.ALLOW });

/**
 * Takes what each plugin decides of its own permissions into the one policy
 * that a portal has.
 *
 * @public
 */
export type PolicyDecisionsExtensionPoint = {
  /** @throws ConflictError if the permission is decided already */
  addDecision(permission: Permission, decide: PolicyDecide): void;
};

/**
 * Takes what each plugin decides into the portal's policy. It is for modules of
 * the plugin `permission`, and is there where Portolan's policy is installed.
 *
 * @public
 */
export const policyDecisionsExtensionPoint =
  createExtensionPoint<PolicyDecisionsExtensionPoint>({
    id: 'permission.portolan.decisions',
  });
