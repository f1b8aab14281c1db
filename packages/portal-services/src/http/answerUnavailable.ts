import type { Express, Response } from 'express';
import type { DatabaseMonitor } from '../database';

const RETRY_AFTER_SECONDS = 1;
const MESSAGE = 'The database is not available at the moment; try again';

/**
 * Answers 503 and when to try again where any plugin would answer 500 while the
 * database is away, as if the portal were broken; and where it would answer 401
 * to a token that nobody can verify then, as if the caller had to sign in.
 *
 * Backstage's error handlers sit inside each plugin's router, and some errors
 * come to them without their reason. So this looks at the answer: Express lets
 * an application extend its `response` (its guide "Overriding the Express
 * API").
 */
export function answerUnavailable(
  app: Express,
  monitor: Pick<DatabaseMonitor, 'isAway'>,
): void {
  const { json } = app.response;
  app.response.json = function answer(this: Response, body?: unknown) {
    if (this.statusCode === 503) {
      sayWhen(this);
    }
    if (this.statusCode !== 500 && !isRefusedToken(this)) {
      return json.call(this, body);
    }
    // What can't be written fails here, where Express still catches it.
    JSON.stringify(body);
    monitor.isAway().then(isAway => {
      if (this.headersSent) {
        return;
      }
      if (isAway) {
        this.status(503);
        sayWhen(this);
      }
      json.call(this, isAway ? unavailable(body) : body);
    });
    return this;
  };
}

function isRefusedToken({ statusCode, req }: Response): boolean {
  const { authorization, cookie } = req.headers;
  return statusCode === 401 && (authorization ?? cookie) !== undefined;
}

function sayWhen(response: Response): void {
  if (!response.headersSent && !response.getHeader('Retry-After')) {
    response.setHeader('Retry-After', RETRY_AFTER_SECONDS);
  }
}

/** Backstage's body of an error, with another error. */
function unavailable(body: unknown): object {
  return {
    ...(typeof body === 'object' ? body : undefined),
    error: { name: 'ServiceUnavailableError', message: MESSAGE },
    response: { statusCode: 503 },
  };
}
