import type {
  BackstageServicePrincipal,
  BackstageUserPrincipal,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { actorRef, CallerShare } from '@portolan/backend-kit';
import type { Request, RequestHandler, Response } from 'express';
import { setImmediate, setTimeout } from 'node:timers/promises';

/** Bytes; a smaller body is read in about the time that a list takes. */
const LARGE = 4 * 1024;

/** Longest turn, in milliseconds: who sends slowly takes little from others. */
const TURN_MS = 5_000;

/** One large body of each caller at a time, and how many more may wait. */
export function createLargeBodyShare(): CallerShare {
  return CallerShare.create({ running: 1, waiting: 200 });
}

/**
 * Makes each caller's large bodies wait for one another, before they are read:
 * to parse and check them keeps the one thread busy, and who sends many at once
 * would be served in every turn of it, while others need many turns each.
 *
 * What one plugin asks of another is let through, for it may be a part of what
 * the caller waits for.
 */
export function largeBodiesInTurn(options: {
  httpAuth: HttpAuthService;
  share: CallerShare;
}): RequestHandler {
  const { httpAuth, share } = options;
  return async (req, res, next) => {
    if (!hasLargeBody(req)) {
      next();
      return;
    }
    const caller = await callerOf(req, httpAuth);
    if (caller === undefined) {
      next();
      return;
    }
    await share.run(caller, () => handOn(res, next)).catch(next);
  };
}

/** One that is packed has its size when it is unpacked. */
function hasLargeBody({ headers }: Request): boolean {
  return (
    headers['transfer-encoding'] !== undefined ||
    (headers['content-encoding'] ?? 'identity') !== 'identity' ||
    Number(headers['content-length'] ?? 0) > LARGE
  );
}

/**
 * Who sends a body, if it is for them to wait. Callers who are not known have
 * no line, for any of them could keep all others waiting; what is open to them
 * reads little.
 */
async function callerOf(
  req: Request,
  httpAuth: HttpAuthService,
): Promise<string | undefined> {
  try {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
      allowLimitedAccess: true,
    });
    return isOfPlugin(credentials.principal)
      ? undefined
      : actorRef(credentials);
  } catch {
    return undefined;
  }
}

function isOfPlugin(
  principal: BackstageUserPrincipal | BackstageServicePrincipal,
): boolean {
  return principal.type === 'user'
    ? principal.actor !== undefined
    : principal.subject.startsWith('plugin:');
}

/**
 * Settles when the answer has been sent, the client has gone, or the turn has
 * been long enough; and others had their turn of the event loop: the next body
 * may be there already, and would be parsed, checked and refused in this one.
 */
async function handOn(response: Response, next: () => void): Promise<void> {
  if (response.closed) {
    return;
  }
  const closed = new AbortController();
  response.once('close', () => closed.abort());
  next();
  await setTimeout(TURN_MS, undefined, { signal: closed.signal }).catch(
    () => {},
  );
  await setImmediate();
}
