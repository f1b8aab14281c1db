import { usePermission } from '@backstage/plugin-permission-react';
import {
  taskCreatePermission,
  taskDeletePermission,
  taskUpdatePermission,
} from '@portolan/plugin-task-manager-common';

/** Whether the user may create tasks. */
export function useCanCreateTask(): boolean {
  return usePermission({ permission: taskCreatePermission }).allowed;
}

/** What the user may do with a task; nothing, until the answer is there. */
export function useTaskPermissions(taskId: string) {
  const update = usePermission({
    permission: taskUpdatePermission,
    resourceRef: taskId,
  });
  const remove = usePermission({
    permission: taskDeletePermission,
    resourceRef: taskId,
  });
  return {
    isLoading: update.loading,
    canUpdate: update.allowed,
    canDelete: remove.allowed,
  };
}
