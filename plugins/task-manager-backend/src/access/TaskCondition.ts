import type { Condition } from '@portolan/backend-kit';

/**
 * A field of a task that a rule compares. `entityOwner` is the owner of the
 * task's entity, as the catalog has it.
 */
export type TaskConditionField =
  | 'assignee'
  | 'creator'
  | 'entity'
  | 'entityOwner'
  | 'label'
  | 'priority'
  | 'source'
  | 'status';

/** True for a task whose field has one of the values. */
export type TaskConditionLeaf = {
  field: TaskConditionField;
  values: readonly string[];
};

/**
 * What a permission decision says about tasks: `allOf`, `anyOf`, `not`, or a
 * leaf. The store compiles it to SQL.
 */
export type TaskCondition = Condition<TaskConditionLeaf>;
