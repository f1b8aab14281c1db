import type { PermissionsRegistryService } from '@backstage/backend-plugin-api';
import {
  taskCreatePermission,
  taskDeletePermission,
  taskManagerAdministerPermission,
  taskReadPermission,
  taskUpdatePermission,
} from '@portolan/plugin-task-manager-common';
import type { EntityOwnerStore } from '@portolan/backend-kit';
import type { TaskStore } from '../tasks';
import { isTaskId } from './taskId';
import { taskRules } from './rules';
import { taskResourceRef } from './taskResource';

/**
 * Tells the permission framework which permissions there are, and how to judge
 * a task by the conditions of a policy.
 */
export function registerTaskResource(options: {
  registry: PermissionsRegistryService;
  store: TaskStore;
  owners: EntityOwnerStore;
}): void {
  const { registry, store, owners } = options;
  registry.addPermissions([
    taskCreatePermission,
    taskManagerAdministerPermission,
  ]);
  registry.addResourceType({
    resourceRef: taskResourceRef,
    permissions: [
      taskReadPermission,
      taskUpdatePermission,
      taskDeletePermission,
    ],
    rules: taskRules,
    async getResources(ids) {
      const found = await store.getMany(ids.filter(isTaskId));
      const ownersOf = await owners.ownersOf(
        found.flatMap(({ entityRef }) => entityRef ?? []),
      );
      const byId = new Map(found.map(task => [task.id, task]));
      return ids.map(id => {
        const task = byId.get(id.toLowerCase());
        return (
          task && {
            ...task,
            entityOwners: ownersOf.get(task.entityRef ?? '') ?? [],
          }
        );
      });
    },
  });
}
