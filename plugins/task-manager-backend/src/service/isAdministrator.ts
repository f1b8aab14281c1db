import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { taskManagerAdministerPermission } from '@portolan/plugin-task-manager-common';

/** Whether the caller may change what others wrote. */
export async function isAdministrator(
  permissions: PermissionsService,
  credentials: BackstageCredentials,
): Promise<boolean> {
  const [decision] = await permissions.authorize(
    [{ permission: taskManagerAdministerPermission }],
    { credentials },
  );
  return decision.result === AuthorizeResult.ALLOW;
}
