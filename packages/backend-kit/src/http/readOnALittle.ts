import type { Request } from 'express';

const MIN_BYTES = 16 * 1024 * 1024;
const MAX_MS = 30_000;
/** How often it is looked how much has come. */
const TURN_MS = 100;

/**
 * Takes and forgets what still comes of a request that is refused. Many clients
 * read no answer before they have sent all, and would see a broken connection
 * instead. Those who send on and on are cut off.
 */
export function readOnALittle(request: Request, maxBytes: number): void {
  const { socket } = request;
  if (request.complete || request.destroyed || !socket) {
    return;
  }
  // Node would close the connection once the answer is sent, if the client
  // has asked it to, though nobody has read that answer.
  if (!request.res?.headersSent) {
    request.res?.setHeader('Connection', 'keep-alive');
  }
  request.resume();
  const mostBytes = socket.bytesRead + Math.max(maxBytes, MIN_BYTES);
  const end = performance.now() + MAX_MS;
  const timer = setInterval(() => {
    if (request.complete || socket.destroyed) {
      clearInterval(timer);
    } else if (socket.bytesRead > mostBytes || performance.now() > end) {
      clearInterval(timer);
      socket.destroySoon();
    }
  }, TURN_MS);
  timer.unref();
}
