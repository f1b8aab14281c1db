import type { Duplex } from 'node:stream';
import { decodeJwt } from 'jose';

/** Enough to be told why, for who comes with a token that has expired. */
const MIN_DELAY_MS = 1_000;

/** Timers of Node.js hold no more, and a token lasts an hour. */
const MAX_DELAY_MS = 2 ** 31 - 1;

/**
 * Ends a socket when the token expires that opened it, for nobody asks for the
 * token again. A page connects anew by itself, if its user is still signed
 * in.
 *
 * Who made the token is for others to verify; a socket that was not opened
 * needs no end.
 */
export function endAtExpiry(socket: Duplex, token: string): void {
  const expiresAt = readExpiry(token);
  if (expiresAt === undefined) {
    return;
  }
  const left = Math.max(MIN_DELAY_MS, expiresAt - Date.now());
  const timer = setTimeout(
    () => socket.destroy(),
    Math.min(left, MAX_DELAY_MS),
  );
  timer.unref();
  socket.once('close', () => clearTimeout(timer));
}

/**
 * Milliseconds since 1970; tokens of services may last for ever, and need not
 * be JWTs.
 */
function readExpiry(token: string): number | undefined {
  try {
    const { exp } = decodeJwt(token);
    return exp === undefined ? undefined : exp * 1000;
  } catch {
    return undefined;
  }
}
