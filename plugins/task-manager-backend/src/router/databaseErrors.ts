import { ServiceUnavailableError } from '@backstage/errors';
import type { ErrorRequestHandler } from 'express';
import { codeOf } from '../store/transactions';

const RETRY_AFTER_SECONDS = 1;

/** Connections that broke, servers that start or stop or have no connection left, and lost races. */
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
const CONNECTION_EXCEPTION = /^08/;
const NAMES = new Set(['KnexTimeoutError', 'TimeoutError']);
const MESSAGES =
  /Connection terminated|Client has encountered a connection error|Query read timeout|timeout exceeded when trying to connect|Unable to acquire a connection|server closed the connection/i;

/**
 * Turns errors of an unreachable or overloaded database into a 503 that tells when to try again; Backstage's own middleware
 * answers it. Everything else goes on as it is.
 */
export const databaseErrors: ErrorRequestHandler = (
  error,
  _request,
  response,
  next,
) => {
  if (!isUnavailable(error)) {
    next(error);
    return;
  }
  if (!response.headersSent) {
    response.setHeader('Retry-After', RETRY_AFTER_SECONDS);
  }
  next(
    new ServiceUnavailableError(
      'The database is not available at the moment; try again',
    ),
  );
};

/** Whether an error says that the database can't be reached, rather than that a query is wrong. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) {
    return false;
  }
  const code = codeOf(error);
  return (
    CODES.has(code) ||
    (code.length === 5 && CONNECTION_EXCEPTION.test(code)) ||
    NAMES.has(error.name) ||
    MESSAGES.test(error.message)
  );
}
