import { createHash } from 'node:crypto';

/** What the answer to a write is kept under for a retry. @public */
export type IdempotencyKey = {
  /** Whose key it is. */
  principal: string;
  /** What the caller sent. */
  key: string;
  /** SHA-256 of the body, base64url. */
  bodyHash: string;
};

/**
 * What keeps the answer to a write for a retry with the same key and the same
 * members, in any order; nothing without a key.
 *
 * @public
 */
export function idempotencyOf(options: {
  key?: string;
  principal: string;
  body: object;
}): IdempotencyKey | undefined {
  const { key, principal, body } = options;
  if (key === undefined) {
    return undefined;
  }
  const members = JSON.stringify(Object.entries(body).sort());
  const bodyHash = createHash('sha256').update(members).digest('base64url');
  return { principal, key, bodyHash };
}
