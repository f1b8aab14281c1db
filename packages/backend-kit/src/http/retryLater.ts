import { ResponseError, ServiceUnavailableError } from '@backstage/errors';
import type { Response } from 'express';
import { isUnavailable } from '../database';

const RETRY_AFTER_SECONDS = 1;

/**
 * Makes of an error of an unreachable or overloaded database a 503 that tells
 * when to try again, and the same of another plugin's 503: it was asked, and
 * its database is away. What is busy for a reason of its own is told when to
 * try again, too; everything else stays as it is.
 *
 * @public
 */
export function retryLater(error: unknown, response: Response): unknown {
  const isAway = isUnavailable(error) || isUnavailableElsewhere(error);
  if (!isAway && !ServiceUnavailableError.is(error)) {
    return error;
  }
  if (!response.headersSent) {
    response.setHeader('Retry-After', RETRY_AFTER_SECONDS);
  }
  return isAway
    ? new ServiceUnavailableError(
        'The database is not available at the moment; try again',
      )
    : error;
}

function isUnavailableElsewhere(error: unknown): boolean {
  return ResponseError.is(error) && error.statusCode === 503;
}
