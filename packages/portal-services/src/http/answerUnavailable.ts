import { retryLater } from '@portolan/backend-kit';
import type { ErrorRequestHandler } from 'express';

/**
 * Answers 503 and when to try again while the database is away, for the routes
 * of every plugin: Backstage's own answer would be a 500, as if the portal were
 * broken.
 */
export function answerUnavailable(): ErrorRequestHandler {
  return (error, _request, response, next) => next(retryLater(error, response));
}
