import type { Session } from 'test-portal';
import type { Subject } from './matrixTypes.ts';

/** Satisfies a route that wants `If-Match`, whatever the version is. */
export const ANY_VERSION = { 'if-match': '*' };

/** Sends a request to the task API. A body that is no text goes as JSON. */
export function request(
  session: Session,
  method: string,
  path: string,
  options: { headers?: Record<string, string>; body?: unknown } = {},
): Promise<Response> {
  const { headers, body } = options;
  return fetch(`${session.api}${path}`, {
    method,
    headers: {
      ...session.headers,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

const STATUS_OF_OUTCOME: Record<string, number> = {
  updated: 200,
  forbidden: 403,
  not_found: 404,
};

/**
 * What became of the only task of a bulk change, as if it had been changed by
 * itself.
 */
export async function outcomeOf(bulk: Response): Promise<Response> {
  const { results } = await bulk.json();
  return new Response(null, {
    status: STATUS_OF_OUTCOME[results[0].outcome] ?? 500,
  });
}

/** A route that whoever is signed in may read. */
export const get = (path: (subject: Subject) => string) => ({
  who: 'signedIn' as const,
  send: (caller: Session, subject: Subject) =>
    request(caller, 'GET', path(subject)),
});
