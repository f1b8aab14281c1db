import type { IncomingMessage } from 'node:http';
import {
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import type { RequestHandler } from 'express';

/**
 * What a module wants to see of every request before anything else does.
 *
 * @public
 */
export type HttpGuard = {
  /** Answers a request, or hands it on. */
  handle: RequestHandler;
  /** Why a websocket must not be opened; undefined if it may. */
  refuseSocket(request: IncomingMessage): Error | undefined;
};

/**
 * The guards of the portal's HTTP server; a module adds one with a factory for
 * this service. It must be added to the back end before the portal's services,
 * and Backstage refuses to start if it is not.
 *
 * @public
 */
export const httpGuardServiceRef = createServiceRef<HttpGuard>({
  id: 'portolan.http-guard',
  scope: 'root',
  multiton: true,
});

/** All of them, as a feature loader can have them: it is typed for one only. */
export const httpGuardsServiceRef = createServiceRef<HttpGuard[]>({
  id: 'portolan.http-guards',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { guards: httpGuardServiceRef },
      factory: ({ guards }) => guards,
    }),
});
