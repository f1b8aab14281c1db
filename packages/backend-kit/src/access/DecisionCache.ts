import type {
  BackstageCredentials,
  BackstageServicePrincipal,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { LRUCache } from 'lru-cache';

const MAX_CALLERS = 2_000;

/**
 * Remembers the answer to one question about a caller for a few seconds, so
 * that a page full of requests asks the permission back end once. Failures are
 * not remembered. A change of policy or of group takes effect when the time is
 * over.
 *
 * @public
 */
export class DecisionCache<T> {
  static create<T>(options: { ttlMs: number }): DecisionCache<T> {
    return new DecisionCache(options.ttlMs);
  }

  private readonly decisions?: LRUCache<string, Promise<T>>;

  private constructor(ttlMs: number) {
    this.decisions =
      ttlMs > 0 ? new LRUCache({ max: MAX_CALLERS, ttl: ttlMs }) : undefined;
  }

  get(caller: BackstageCredentials, decide: () => Promise<T>): Promise<T> {
    const key = knownKey(caller);
    if (!this.decisions || !key) {
      return decide();
    }
    const known = this.decisions.get(key);
    if (known) {
      return known;
    }
    const decision = decide();
    this.decisions.set(key, decision);
    decision.catch(() => this.decisions?.delete(key));
    return decision;
  }
}

/** Whoever remembers callers gives the same object again and again. */
const keys = new WeakMap<BackstageCredentials, string | undefined>();

function knownKey(credentials: BackstageCredentials): string | undefined {
  if (!keys.has(credentials)) {
    keys.set(credentials, callerKey(credentials));
  }
  return keys.get(credentials);
}

/**
 * Tells users apart, and a user's tokens by their expiry: a newer token may
 * carry other groups.
 */
function callerKey(credentials: BackstageCredentials): string | undefined {
  const principal = credentials.principal as
    | BackstageUserPrincipal
    | BackstageServicePrincipal
    | undefined;
  // Services are decided on without asking anybody; there is nothing to save.
  return principal?.type === 'user'
    ? JSON.stringify([
        principal.userEntityRef,
        principal.actor?.subject,
        credentials.expiresAt?.getTime(),
      ])
    : undefined;
}
