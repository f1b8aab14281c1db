import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod';
import type { TaskConditionField } from './TaskCondition';
import { taskResourceRef, type TaskResource } from './taskResource';

/**
 * The values of a task's field that a condition can name; a rule is true if
 * they share one with its parameters.
 */
const VALUES: Record<TaskConditionField, (task: TaskResource) => string[]> = {
  assignee: task => some(task.assigneeRef),
  creator: task => [task.createdBy],
  entity: task => some(task.entityRef),
  // A user or a group owns itself.
  entityOwner: task => [...task.entityOwners, ...some(task.entityRef)],
  label: task => task.labels,
  priority: task => [task.priority],
  source: task => [task.source],
  status: task => [task.status],
};

function some(value: string | null): string[] {
  return value === null ? [] : [value];
}

function matches(field: TaskConditionField) {
  return (task: TaskResource, values: readonly string[]) =>
    VALUES[field](task).some(value => values.includes(value));
}

function rule(options: {
  name: string;
  description: string;
  field: TaskConditionField;
  parameter: string;
}) {
  const { name, description, field, parameter } = options;
  return createPermissionRule({
    name,
    description,
    resourceRef: taskResourceRef,
    paramsSchema: z.object({
      [parameter]: z.array(z.string()).describe('Any of these'),
    }),
    apply: (task, params) => matches(field)(task, params[parameter]),
    toQuery: params => ({ field, values: params[parameter] }),
  });
}

/**
 * The rules with which a policy can restrict tasks; each compiles to SQL, so
 * that lists and counts obey it too.
 */
export const taskRules = [
  rule({
    name: 'IS_ASSIGNEE',
    description: 'Allow tasks that are assigned to one of the claims',
    field: 'assignee',
    parameter: 'claims',
  }),
  rule({
    name: 'IS_CREATOR',
    description: 'Allow tasks that one of the claims created',
    field: 'creator',
    parameter: 'claims',
  }),
  rule({
    name: 'IS_ENTITY_OWNER',
    description: 'Allow tasks whose entity one of the claims owns',
    field: 'entityOwner',
    parameter: 'claims',
  }),
  rule({
    name: 'HAS_ENTITY',
    description: 'Allow tasks that belong to one of the entities',
    field: 'entity',
    parameter: 'entityRefs',
  }),
  rule({
    name: 'HAS_STATUS',
    description: 'Allow tasks with one of the statuses',
    field: 'status',
    parameter: 'statuses',
  }),
  rule({
    name: 'HAS_PRIORITY',
    description: 'Allow tasks with one of the priorities',
    field: 'priority',
    parameter: 'priorities',
  }),
  rule({
    name: 'HAS_LABEL',
    description: 'Allow tasks with one of the labels',
    field: 'label',
    parameter: 'labels',
  }),
];
