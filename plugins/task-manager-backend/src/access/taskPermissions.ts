import {
  taskCreatePermission,
  taskDeletePermission,
  taskManagerAdministerPermission,
  taskReadPermission,
  taskUpdatePermission,
} from '@portolan/plugin-task-manager-common';
import { taskRules } from './rules';
import { taskResourceRef } from './taskResource';

/** Tasks and their permissions, as the permission framework is to know them. */
export const taskPermissions = {
  resourceRef: taskResourceRef,
  resourcePermissions: [
    taskReadPermission,
    taskUpdatePermission,
    taskDeletePermission,
  ],
  basicPermissions: [taskCreatePermission, taskManagerAdministerPermission],
  rules: taskRules,
};
