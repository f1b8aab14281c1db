import type { BackstageUserInfo } from '@backstage/backend-plugin-api';
import type { ResourcePermission } from '@backstage/plugin-permission-common';
import {
  allow,
  type PolicyDecisionsExtensionPoint,
} from '@portolan/backend-kit';
import {
  type RESOURCE_TYPE_TASK,
  taskCreatePermission,
  taskDeletePermission,
  taskReadPermission,
  taskUpdatePermission,
} from '@portolan/plugin-task-manager-common';
import {
  createTaskConditionalDecision,
  taskConditions,
} from '@portolan/plugin-task-manager-node';
import type { Visibility } from './readVisibility';

/**
 * What the task manager decides:
 *
 * - whoever is signed in may create tasks;
 * - a task is changed or deleted by its creator, its assignee, or a member of
 *   the group that owns its entity;
 * - everyone reads it, or they alone where tasks are visible to those involved.
 */
export function addTaskDecisions(
  policy: PolicyDecisionsExtensionPoint,
  options: { visibleTo: Visibility },
): void {
  policy.addDecision(taskCreatePermission, allow);
  policy.addDecision(
    taskReadPermission,
    options.visibleTo === 'everyone' ? allow : ifInvolved(taskReadPermission),
  );
  policy.addDecision(taskUpdatePermission, ifInvolved(taskUpdatePermission));
  policy.addDecision(taskDeletePermission, ifInvolved(taskDeletePermission));
}

function ifInvolved(permission: ResourcePermission<typeof RESOURCE_TYPE_TASK>) {
  return (user: BackstageUserInfo) => {
    const claims = user.ownershipEntityRefs;
    return createTaskConditionalDecision(permission, {
      anyOf: [
        taskConditions.isCreator({ claims: [user.userEntityRef] }),
        taskConditions.isAssignee({ claims }),
        taskConditions.isEntityOwner({ claims }),
      ],
    });
  };
}
