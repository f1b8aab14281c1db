import { createHash } from 'node:crypto';
import type { IdempotencyKey } from '../store/TaskStore';

/** What keeps the answer to a creation for a retry with the same key and the same members, in any order; nothing without a key. */
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
