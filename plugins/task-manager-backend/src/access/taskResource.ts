import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import {
  RESOURCE_TYPE_TASK,
  type Task,
} from '@portolan/plugin-task-manager-common';
import type { TaskConditionLeaf } from './TaskCondition';

/** A task as the rules see it, with the owners of its entity. */
export type TaskResource = Task & { entityOwners: string[] };

/**
 * Tasks, as the permission framework knows them; `TQuery` is what the store
 * compiles to SQL.
 */
export const taskResourceRef = createPermissionResourceRef<
  TaskResource,
  TaskConditionLeaf
>().with({ pluginId: 'task-manager', resourceType: RESOURCE_TYPE_TASK });
