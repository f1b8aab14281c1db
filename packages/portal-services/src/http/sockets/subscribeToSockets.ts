import {
  IncomingMessage,
  ServerResponse,
  type RequestListener,
  type Server,
} from 'node:http';
import { Socket } from 'node:net';
import { SIGNALS_PATH } from './guardSockets';

/**
 * Makes the signals plugin listen for websockets now. By itself it starts with
 * the first one, which it never answers, so that the first person after a start
 * would be without live updates for some seconds.
 *
 * The plugin takes the server from the socket of a request, so it gets a
 * request that nobody sent.
 */
export function subscribeToSockets(app: RequestListener, server: Server): void {
  const request = new IncomingMessage(Object.assign(new Socket(), { server }));
  Object.assign(request, { method: 'GET', url: SIGNALS_PATH });
  request.headers = {
    host: 'localhost',
    upgrade: 'websocket',
    'sec-websocket-protocol': 'unused',
  };
  app(request, new ServerResponse(request));
}
