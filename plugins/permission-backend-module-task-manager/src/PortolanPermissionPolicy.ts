import {
  AuthorizeResult,
  isPermission,
  type PolicyDecision,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import type {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import {
  RESOURCE_TYPE_TASK,
  taskCreatePermission,
  taskDeletePermission,
  taskReadPermission,
  taskUpdatePermission,
} from '@portolan/plugin-task-manager-common';
import { taskConditions } from '@portolan/plugin-task-manager-node';
import type { PolicyConfig } from './readConfig';

const ALLOW = { result: AuthorizeResult.ALLOW } as const;
const DENY = { result: AuthorizeResult.DENY } as const;

/**
 * The policy that Portolan ships:
 *
 * - nobody who is not signed in may do anything;
 * - whoever is signed in may read everything and create tasks;
 * - a task is changed or deleted by its creator, its assignee, or a member of the group that owns its entity;
 * - where tasks are visible to those concerned, they alone read it too;
 * - administrators may do everything.
 *
 * Services do not come here: the permission framework lets them through, within the access restrictions of their tokens.
 */
export class PortolanPermissionPolicy implements PermissionPolicy {
  static create(config: PolicyConfig): PortolanPermissionPolicy {
    return new PortolanPermissionPolicy(config);
  }

  private constructor(private readonly config: PolicyConfig) {}

  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    if (!user) {
      return DENY;
    }
    const claims = user.info.ownershipEntityRefs;
    if (claims.some(claim => this.config.administrators.has(claim))) {
      return ALLOW;
    }
    if (isPermission(permission, taskCreatePermission)) {
      return ALLOW;
    }
    if (
      isPermission(permission, taskUpdatePermission) ||
      isPermission(permission, taskDeletePermission) ||
      (isPermission(permission, taskReadPermission) &&
        this.config.tasksVisibleTo === 'concerned')
    ) {
      return ownTasks(permission, user.info.userEntityRef, claims);
    }
    return permission.attributes.action === 'read' ? ALLOW : DENY;
  }
}

function ownTasks(
  permission: ResourcePermission<typeof RESOURCE_TYPE_TASK>,
  userRef: string,
  claims: string[],
): PolicyDecision {
  return {
    result: AuthorizeResult.CONDITIONAL,
    pluginId: 'task-manager',
    resourceType: permission.resourceType,
    conditions: {
      anyOf: [
        taskConditions.isCreator({ claims: [userRef] }),
        taskConditions.isAssignee({ claims }),
        taskConditions.isEntityOwner({ claims }),
      ],
    },
  };
}
