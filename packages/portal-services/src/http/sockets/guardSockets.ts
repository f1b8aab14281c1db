import type { IncomingMessage, Server } from 'node:http';
import type { Config } from '@backstage/config';
import {
  AuthenticationError,
  NotAllowedError,
  NotFoundError,
  NotImplementedError,
} from '@backstage/errors';
import type { RequestHandler } from 'express';
import { endAtExpiry } from './endAtExpiry';
import type { HttpGuard } from '../HttpGuard';
import { limitTraffic } from './limitTraffic';
import { OpenSockets, type SocketLimits } from './OpenSockets';
import { personOf } from './personOf';

/** The only path with websockets: live updates, from the signals plugin. */
export const SIGNALS_PATH = '/api/signals';

/**
 * Most bytes that a client may send on one websocket. Clients only subscribe
 * and answer pings, some 20 KiB a day, but the signals plugin takes messages of
 * 100 MiB and any number of subscriptions, and keeps both in memory. A client
 * that is cut off connects again by itself.
 */
const MAX_RECEIVED_BYTES = 256 * 1024;

/**
 * Most bytes that may wait for a client to read them: a message is some 200
 * bytes, and a client that reads keeps nothing waiting.
 */
const MAX_WAITING_BYTES = 64 * 1024;

/**
 * Each page of the portal opens one. A socket may hold what its client sent, so
 * that all of one person hold some 5 MiB at most.
 */
const DEFAULT_LIMITS: SocketLimits = { perPerson: 20, total: 2_000 };

/** Where browsers can put a token: they send no other header of one's own. */
const TOKEN_HEADER = 'sec-websocket-protocol';

/** Why a handshake is refused. */
type FindFault = (request: IncomingMessage) => Error | undefined;

/**
 * Lets websockets be opened only by people who have signed in, and only from
 * the pages of this portal.
 *
 * The signals plugin listens to the server itself, behind Express' back, and
 * takes sockets without a token too. So Node is told not to turn a faulty
 * handshake into a socket at all: it stays a plain request, which the handler
 * that this function returns answers with the fault.
 *
 * Whether a token is valid is left to the plugin, which answers 401 if not.
 */
export function guardSockets(options: {
  server: Server;
  config: Config;
  guards: HttpGuard[];
  limits?: SocketLimits;
}): RequestHandler {
  const { server, config, guards, limits = DEFAULT_LIMITS } = options;
  // An older Node would ignore the callback, and let everybody in.
  if (!('shouldUpgradeCallback' in server)) {
    throw new NotImplementedError('Portolan needs Node.js 24.9 or later');
  }
  const sockets = OpenSockets.create(limits);
  const findFault = createFindFault(config, guards, sockets);
  server.on('upgrade', (request: IncomingMessage, socket) => {
    // Nobody else listens until the plugin has verified the token.
    socket.on('error', () => socket.destroy());
    const token = request.headers[TOKEN_HEADER] ?? '';
    sockets.begin(socket);
    limitTraffic(
      socket,
      { maxReceived: MAX_RECEIVED_BYTES, maxWaiting: MAX_WAITING_BYTES },
      () => sockets.open(socket, personOf(token)),
    );
    endAtExpiry(socket, token);
  });
  server.shouldUpgradeCallback = (request: IncomingMessage) =>
    isHandshake(request) &&
    findFault(request) === undefined &&
    isServed(server);
  return (req, _res, next) => {
    next(isHandshake(req) ? findFault(req) : undefined);
  };
}

function isHandshake({ headers }: IncomingMessage): boolean {
  return headers.upgrade?.toLowerCase() === 'websocket';
}

/** Whether the signals plugin listens, beside the guard. */
function isServed(server: Server): boolean {
  return server.listenerCount('upgrade') > 1;
}

function createFindFault(
  config: Config,
  guards: HttpGuard[],
  sockets: OpenSockets,
): FindFault {
  const origins = new Set(
    ['app.baseUrl', 'backend.baseUrl']
      .map(key => config.getOptionalString(key))
      .map(url => url && new URL(url).origin),
  );
  return request => {
    const { origin, [TOKEN_HEADER]: token } = request.headers;
    if (request.url !== SIGNALS_PATH) {
      return new NotFoundError('There are no websockets here');
    }
    for (const guard of guards) {
      const fault = guard.refuseSocket(request);
      if (fault) {
        return fault;
      }
    }
    // Only browsers send an origin, and they always do.
    if (origin !== undefined && !origins.has(origin)) {
      return new NotAllowedError(`Pages of '${origin}' may not listen`);
    }
    return token
      ? sockets.findFault(personOf(String(token)))
      : new AuthenticationError('Missing token');
  };
}
