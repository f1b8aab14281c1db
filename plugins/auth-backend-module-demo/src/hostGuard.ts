import type { IncomingMessage } from 'node:http';
import { NotAllowedError } from '@backstage/errors';
import { isForwarded, type HttpGuard } from '@portolan/portal-services';
import type { NextFunction, Request, Response } from 'express';
import { isLoopbackHost } from './assertDemoIsLocal';

const MESSAGE = 'The demo answers only to localhost, and to no proxy';

/**
 * Answers 421 unless the request is for a name of this machine.
 *
 * The demo listens on the loopback interface only, but a page anywhere can have
 * its own name resolve to that address (DNS rebinding). To the browser the demo
 * is of the page's origin then, and only the Host header still tells.
 *
 * A proxy on this machine may send the demo's own name as the host for whoever
 * calls it; what it adds to the request tells that it is not from here.
 */
export function createHostGuard(): HttpGuard {
  return {
    handle: refuseForeignHosts,
    refuseSocket: request =>
      isForThisMachine(request) ? undefined : new NotAllowedError(MESSAGE),
  };
}

function refuseForeignHosts(
  req: Request,
  res: Response,
  next: NextFunction,
): void {
  if (isForThisMachine(req)) {
    next();
    return;
  }
  res.status(421).json({
    error: { name: 'MisdirectedRequestError', message: MESSAGE },
    request: { method: req.method, url: req.url },
    response: { statusCode: 421 },
  });
}

/**
 * The name of this machine that came last, for most requests bring the same.
 */
let lastHost: string | undefined;

/** Whether a request names this machine as its host, and came by no proxy. */
function isForThisMachine({ headers }: IncomingMessage): boolean {
  return !isForwarded(headers) && isKnownHost(headers.host);
}

function isKnownHost(host: string | undefined): boolean {
  if (host !== undefined && host === lastHost) {
    return true;
  }
  const isOwn = isOwnHost(host);
  if (isOwn) {
    lastHost = host;
  }
  return isOwn;
}

function isOwnHost(host: string | undefined): boolean {
  const url = `http://${host}`;
  return (
    host !== undefined &&
    URL.canParse(url) &&
    isLoopbackHost(new URL(url).hostname)
  );
}
