import { setTimeout } from 'node:timers/promises';

/**
 * Connections that broke, servers that start or stop or have no connection
 * left, and lost races.
 */
const CODES = new Set([
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
  '53300',
  '55P03',
  '57014',
  '57P01',
  '57P02',
  '57P03',
]);
const CONNECTION_EXCEPTION = /^08...$/;
const NAMES = new Set(['KnexTimeoutError', 'TimeoutError']);
const MESSAGES =
  /Connection terminated|Client has encountered a connection error|Query read timeout|timeout exceeded when trying to connect|Unable to acquire a connection|server closed the connection/i;

/** The driver's code of an error, or an empty string. @public */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error
    ? String(error.code)
    : '';
}

/**
 * Whether an error says that the database can't be reached or is overloaded,
 * rather than that a query is wrong.
 *
 * @public
 */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) {
    return false;
  }
  const code = codeOf(error);
  return (
    CODES.has(code) ||
    CONNECTION_EXCEPTION.test(code) ||
    NAMES.has(error.name) ||
    MESSAGES.test(error.message)
  );
}

/** A pool may hold several dead connections, and each attempt takes one. */
const MAX_ATTEMPTS = 6;
const PAUSE_MS = 50;

/**
 * Runs something that may be done twice, and does it again if its connection
 * broke: after a restart of the database the pool still holds connections that
 * are dead, and the pauses give it time to notice.
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
      if (attempt === MAX_ATTEMPTS || !isUnavailable(error)) {
        throw error;
      }
      await setTimeout(PAUSE_MS * attempt);
    }
  }
}
