import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { ResourcePermission } from '@backstage/plugin-permission-common';
import type { TaskCondition } from './TaskCondition';
import type { TaskScope } from './TaskScope';

/**
 * What a caller may do to which tasks. The one place that asks the permission
 * framework; every service asks it itself.
 */
export type TaskAccess = {
  /** @throws NotAllowedError if the caller may not create tasks. */
  requireCreate(caller: BackstageCredentials): Promise<void>;
  /**
   * Who the caller is, which tasks they may see, and for which they have the
   * permission.
   *
   * @throws NotAllowedError if the caller may see none at all.
   */
  scope(
    permission: ResourcePermission,
    caller: BackstageCredentials,
  ): Promise<TaskScope>;
  /**
   * For which tasks the caller has a permission, whether they see them or not;
   * all, if it is undefined.
   */
  condition(
    permission: ResourcePermission,
    caller: BackstageCredentials,
  ): Promise<TaskCondition | undefined>;
  /**
   * @throws NotFoundError if there is no such task that the caller may see:
   * hidden and deleted are the same as missing.
   */
  requireReadable(id: string, caller: BackstageCredentials): Promise<void>;
  /**
   * Whether the caller may change what others wrote. It is asked anew each
   * time, so that nobody stays one for a while.
   */
  isAdministrator(caller: BackstageCredentials): Promise<boolean>;
};
