import { setTimeout } from 'node:timers/promises';

/** Connections that broke, servers that start or stop, and lost races. */
const BROKEN_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'EPIPE',
  'ETIMEDOUT',
  'SQLITE_BUSY',
  '40001',
  '40P01',
  '55P03',
  '57P01',
  '57P02',
  '57P03',
]);
/** A statement or a wait that took too long, and no connection left. */
const OVERLOAD_CODES = new Set(['53300', '57014']);
const CONNECTION_EXCEPTION = /^08...$/;
const BROKEN_MESSAGES =
  /Connection terminated|Client has encountered a connection error|server closed the connection/i;
const OVERLOAD_NAMES = new Set(['KnexTimeoutError', 'TimeoutError']);
const OVERLOAD_MESSAGES =
  /Query read timeout|timeout exceeded when trying to connect|Unable to acquire a connection/i;

/** The driver's code of an error, or an empty string. */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error
    ? String(error.code)
    : '';
}

/**
 * Whether an error says that the database can't be reached or is overloaded,
 * rather than that a query is wrong.
 */
export function isUnavailable(error: unknown): boolean {
  return isBroken(error) || isOverloaded(error);
}

/** The same may go well on another connection, or in a moment. */
function isBroken(error: unknown): boolean {
  const code = codeOf(error);
  return (
    error instanceof Error &&
    (BROKEN_CODES.has(code) ||
      CONNECTION_EXCEPTION.test(code) ||
      BROKEN_MESSAGES.test(error.message))
  );
}

/** It took too long already; to do it again would make that worse. */
function isOverloaded(error: unknown): boolean {
  return (
    error instanceof Error &&
    (OVERLOAD_CODES.has(codeOf(error)) ||
      OVERLOAD_NAMES.has(error.name) ||
      OVERLOAD_MESSAGES.test(error.message))
  );
}

/** A pool may hold several dead connections, and each attempt takes one. */
const MAX_ATTEMPTS = 6;
const PAUSE_MS = 20;

/**
 * Runs something that may be done twice, and does it again if its connection
 * broke: after a restart of the database the pool still holds connections that
 * are dead, and the pauses give it time to notice. What took too long is not
 * tried again.
 *
 * @public
 */
export async function retryingIfUnavailable<T>(
  run: () => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run();
    } catch (error) {
      if (attempt === MAX_ATTEMPTS || !isBroken(error)) {
        throw error;
      }
      await setTimeout(PAUSE_MS * attempt);
    }
  }
}
