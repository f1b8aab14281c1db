import { ServiceUnavailableError } from '@backstage/errors';
import type { ErrorRequestHandler } from 'express';
import { isUnavailable } from '@portolan/backend-kit';

const RETRY_AFTER_SECONDS = 1;

/**
 * Turns errors of an unreachable or overloaded database into a 503 that tells when to try again; Backstage's own middleware
 * answers it. What is busy for a reason of its own is told the same; everything else goes on as it is.
 */
export const databaseErrors: ErrorRequestHandler = (
  error,
  _request,
  response,
  next,
) => {
  const unavailable = isUnavailable(error);
  if (!unavailable && !ServiceUnavailableError.is(error)) {
    next(error);
    return;
  }
  if (!response.headersSent) {
    response.setHeader('Retry-After', RETRY_AFTER_SECONDS);
  }
  if (!unavailable) {
    next(error);
    return;
  }
  next(
    new ServiceUnavailableError(
      'The database is not available at the moment; try again',
    ),
  );
};
