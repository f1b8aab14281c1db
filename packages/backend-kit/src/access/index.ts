export { actorRef, isUser, type UserCredentials } from './caller';
export { conditionSql, type Condition } from './condition';
export { conditionOf } from './conditionOf';
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
  type Permitted,
} from './PermissionDecisions';
export {
  policyDecisionsExtensionPoint,
  type PolicyDecide,
  type PolicyDecisionsExtensionPoint,
} from './policyDecisions';
