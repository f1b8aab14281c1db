import type {
  BackstageCredentials,
  BackstageServicePrincipal,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import type { ResourcePermission } from '@backstage/plugin-permission-common';
import type { Task } from '@portolan/plugin-task-manager-common';
import type { TaskCondition } from '../store/TaskCondition';

/** A condition that no task meets. */
export const NO_TASK: TaskCondition = { field: 'status', values: [] };

/** Who a caller is, and what a caller may do to which tasks. The one place that asks the permission framework. */
export interface TaskAccess {
  /**
   * The name under which the caller creates and changes: the user's entity reference, or `service:<kind>/<name>` for a
   * service, such as `service:plugin/catalog` or `service:external/ci`.
   */
  actorRef(credentials: BackstageCredentials): string;
  /** @throws NotAllowedError if the caller may not create tasks. */
  requireCreate(credentials: BackstageCredentials): Promise<void>;
  /**
   * Which tasks the caller may see; all of them, if it is undefined.
   *
   * @throws NotAllowedError if the caller may see none at all.
   */
  readCondition(
    credentials: BackstageCredentials,
  ): Promise<TaskCondition | undefined>;
  /** For which tasks the caller has a permission; all, if it is undefined; {@link NO_TASK} for none. */
  condition(
    credentials: BackstageCredentials,
    permission: ResourcePermission,
  ): Promise<TaskCondition | undefined>;
  /**
   * A task that is not deleted, for which the caller has the permission.
   *
   * @throws NotFoundError if there is none that the caller may see: hidden is the same as missing.
   * @throws NotAllowedError if the caller may see it, but lacks the permission.
   */
  requireTask(
    credentials: BackstageCredentials,
    permission: ResourcePermission,
    id: string,
  ): Promise<Task>;
}

/** {@inheritDoc TaskAccess.actorRef} */
export function actorRef({ principal }: BackstageCredentials): string {
  if (isPrincipal(principal) && principal.type === 'user') {
    return principal.userEntityRef.toLocaleLowerCase('en-US');
  }
  if (isPrincipal(principal) && principal.type === 'service') {
    const [, kind = 'external', name] =
      /^(?:([a-z]+):)?(.*)$/.exec(principal.subject) ?? [];
    return `service:${kind}/${encodeName(name || 'unknown')}`;
  }
  throw new NotAllowedError('Only users and services have tasks');
}

/** Subjects that differ have names that differ, in the letters of an entity reference; any other byte is written as `~` and its code. */
function encodeName(subject: string): string {
  return Array.from(Buffer.from(subject), byte => {
    const letter = String.fromCharCode(byte);
    return /[a-z0-9._-]/.test(letter)
      ? letter
      : `~${byte.toString(16).padStart(2, '0')}`;
  }).join('');
}

/** Whether the caller is a person, or acts for one. */
export function isUser({ principal }: BackstageCredentials): boolean {
  return isPrincipal(principal) && principal.type === 'user';
}

function isPrincipal(
  principal: unknown,
): principal is BackstageUserPrincipal | BackstageServicePrincipal {
  return (
    typeof principal === 'object' && principal !== null && 'type' in principal
  );
}
