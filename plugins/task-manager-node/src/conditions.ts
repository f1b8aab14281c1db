import {
  AuthorizeResult,
  type ConditionalPolicyDecision,
  type PermissionCondition,
  type PermissionCriteria,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  RESOURCE_TYPE_TASK,
  type TaskPriority,
  type TaskStatus,
} from '@portolan/plugin-task-manager-common';

type TaskResourceType = typeof RESOURCE_TYPE_TASK;
type Claims = { claims: string[] };

function conditionFor<P extends PermissionCondition['params']>(rule: string) {
  return (params: P): PermissionCondition<TaskResourceType> => ({
    rule,
    resourceType: RESOURCE_TYPE_TASK,
    params,
  });
}

/**
 * The conditions with which a permission policy can restrict tasks. `claims`
 * are entity references, as a rule the caller's own and those of the groups to
 * which the caller belongs (`ownershipEntityRefs`).
 *
 * @public
 */
export const taskConditions = {
  /** The task was created by one of the claims. */
  isCreator: conditionFor<Claims>('IS_CREATOR'),
  /** The task is assigned to one of the claims. */
  isAssignee: conditionFor<Claims>('IS_ASSIGNEE'),
  /** The task's entity is owned by one of the claims, as the catalog has it. */
  isEntityOwner: conditionFor<Claims>('IS_ENTITY_OWNER'),
  /** The task belongs to one of these entities. */
  hasEntity: conditionFor<{ entityRefs: string[] }>('HAS_ENTITY'),
  /** The task has one of these statuses. */
  hasStatus: conditionFor<{ statuses: TaskStatus[] }>('HAS_STATUS'),
  /** The task has one of these priorities. */
  hasPriority: conditionFor<{ priorities: TaskPriority[] }>('HAS_PRIORITY'),
  /** The task has one of these labels. */
  hasLabel: conditionFor<{ labels: string[] }>('HAS_LABEL'),
} as const;

/**
 * Allows something to whom the conditions fit, as a policy answers it.
 *
 * @param permission - one of those of tasks, which the policy was asked for
 * @param conditions - made of {@link taskConditions}
 * @public
 */
export function createTaskConditionalDecision(
  permission: ResourcePermission<TaskResourceType>,
  conditions: PermissionCriteria<PermissionCondition<TaskResourceType>>,
): ConditionalPolicyDecision {
  return {
    result: AuthorizeResult.CONDITIONAL,
    pluginId: 'task-manager',
    resourceType: permission.resourceType,
    conditions,
  };
}
