/**
 * A key by which the API knows a request that it has seen before, to be sent as
 * `Idempotency-Key`.
 *
 * @public
 */
export function newKey(): string {
  // randomUUID is missing where a portal is served without TLS.
  return (
    globalThis.crypto?.randomUUID?.() ??
    `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`
  );
}
