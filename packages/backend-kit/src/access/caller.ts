import type {
  BackstageCredentials,
  BackstageServicePrincipal,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';

/** A person who is signed in. @public */
export type UserCredentials = BackstageCredentials<BackstageUserPrincipal>;

/**
 * The name under which a caller creates and changes: the user's entity
 * reference, or `service:<kind>/<name>` for a service, such as
 * `service:plugin/catalog` or `service:external/ci`.
 *
 * @throws NotAllowedError for what is neither.
 *
 * @public
 */
export function actorRef({ principal }: BackstageCredentials): string {
  if (isPrincipal(principal) && principal.type === 'user') {
    return principal.userEntityRef.toLocaleLowerCase('en-US');
  }
  if (isPrincipal(principal) && principal.type === 'service') {
    const [, kind = 'external', name] =
      /^(?:([a-z]+):)?(.*)$/.exec(principal.subject) ?? [];
    return `service:${kind}/${encodeName(name || 'unknown')}`;
  }
  throw new NotAllowedError('Only users and services may do this');
}

/**
 * Subjects that differ have names that differ, in the letters of an entity
 * reference; any other byte is written as `~` and its code.
 */
function encodeName(subject: string): string {
  return Array.from(Buffer.from(subject), byte => {
    const letter = String.fromCharCode(byte);
    return /[a-z0-9._-]/.test(letter)
      ? letter
      : `~${byte.toString(16).padStart(2, '0')}`;
  }).join('');
}

/** Whether the caller is a person, or acts for one. @public */
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
