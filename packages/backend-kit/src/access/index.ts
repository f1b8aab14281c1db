export { actorRef, isUser, type UserCredentials } from './caller';
export { conditionSql, NOTHING, type Condition } from './condition';
export { DecisionCache } from './DecisionCache';
export { createPolicyModule } from './createPolicyModule';
export {
  DatabaseEntityOwnerStore,
  ownedBySql,
} from './DatabaseEntityOwnerStore';
export { EntityOwners, type EntityOwnersOptions } from './EntityOwners';
export type { EntityOwnerStore } from './EntityOwnerStore';
export {
  PermissionDecisions,
  type PermissionDecisionsOptions,
} from './PermissionDecisions';
export {
  allow,
  policyDecisionsExtensionPoint,
  type PolicyDecide,
  type PolicyDecisionsExtensionPoint,
} from './policyDecisions';
