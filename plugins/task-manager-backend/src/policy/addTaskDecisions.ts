import type { BackstageUserInfo } from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type { PolicyDecisionsExtensionPoint } from '@portolan/backend-kit';
import {
  RESOURCE_TYPE_TASK,
  taskCreatePermission,
  taskDeletePermission,
  taskReadPermission,
  taskUpdatePermission,
} from '@portolan/plugin-task-manager-common';
import { taskConditions } from '@portolan/plugin-task-manager-node';
import type { Visibility } from './readVisibility';

const ALLOW = { result: AuthorizeResult.ALLOW } as const;

/**
 * What the task manager decides:
 *
 * - whoever is signed in may create tasks;
 * - a task is changed or deleted by its creator, its assignee, or a member of
 *   the
 *   group that owns its entity;
 * - everyone reads it, or they alone where tasks are visible to those involved.
 */
export function addTaskDecisions(
  policy: PolicyDecisionsExtensionPoint,
  options: { visibleTo: Visibility },
): void {
  policy.addDecision(taskCreatePermission, () => ALLOW);
  policy.addDecision(
    taskReadPermission,
    options.visibleTo === 'everyone' ? () => ALLOW : ifInvolved,
  );
  policy.addDecision(taskUpdatePermission, ifInvolved);
  policy.addDecision(taskDeletePermission, ifInvolved);
}

function ifInvolved(user: BackstageUserInfo): PolicyDecision {
  const claims = user.ownershipEntityRefs;
  return {
    result: AuthorizeResult.CONDITIONAL,
    pluginId: 'task-manager',
    resourceType: RESOURCE_TYPE_TASK,
    conditions: {
      anyOf: [
        taskConditions.isCreator({ claims: [user.userEntityRef] }),
        taskConditions.isAssignee({ claims }),
        taskConditions.isEntityOwner({ claims }),
      ],
    },
  };
}
