import { createPermission } from '@backstage/plugin-permission-common';

/** The resource type of tasks in permission decisions. @public */
export const RESOURCE_TYPE_TASK = 'task-manager-task';

/** May a task be created? @public */
export const taskCreatePermission = createPermission({
  name: 'task-manager.task.create',
  attributes: { action: 'create' },
});

/** May a task, and what hangs on it, be read? @public */
export const taskReadPermission = createPermission({
  name: 'task-manager.task.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_TASK,
});

/** May a task be changed, moved or restored? @public */
export const taskUpdatePermission = createPermission({
  name: 'task-manager.task.update',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_TASK,
});

/** May a task be deleted? @public */
export const taskDeletePermission = createPermission({
  name: 'task-manager.task.delete',
  attributes: { action: 'delete' },
  resourceType: RESOURCE_TYPE_TASK,
});

/**
 * May somebody else's comments and views be changed? For administrators.
 *
 * @public
 */
export const taskManagerAdministerPermission = createPermission({
  name: 'task-manager.administer',
  attributes: {},
});

/** Every permission of the task manager. @public */
export const taskManagerPermissions = [
  taskCreatePermission,
  taskReadPermission,
  taskUpdatePermission,
  taskDeletePermission,
  taskManagerAdministerPermission,
];
