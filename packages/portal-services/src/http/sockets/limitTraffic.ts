import type { Duplex } from 'node:stream';

/** How often it is looked at what waits for a client. */
const LOOK_EVERY_MS = 1_000;

/** Limits of {@link limitTraffic}, in bytes. */
export type TrafficLimits = {
  /** Most that a client may send in all. */
  maxReceived: number;
  /** Most that may wait for it to read. */
  maxWaiting: number;
};

/**
 * Ends a socket that has sent more than a number of bytes since it was opened,
 * or whose client does not read what is sent to it: all that is published
 * would be kept for who never takes it.
 *
 * It counts beside the reader of the socket, from the moment that reader
 * starts: a listener of its own before that would set the data flowing too
 * early. Whoever reads has let the client in, so `onOpen` is called then.
 */
export function limitTraffic(
  socket: Duplex,
  limits: TrafficLimits,
  onOpen: () => void,
): void {
  let received = 0;
  const count = (chunk: Buffer) => {
    received += chunk.length;
    if (received > limits.maxReceived) {
      socket.destroy();
    }
  };
  const join = (event: string | symbol) => {
    if (event === 'data') {
      socket.off('newListener', join);
      socket.on('data', count);
      onOpen();
    }
  };
  socket.on('newListener', join);
  limitWaiting(socket, limits.maxWaiting);
}

/** A stream tells nobody that it holds too much, so it is looked at. */
function limitWaiting(socket: Duplex, maxWaiting: number): void {
  const timer = setInterval(() => {
    if (socket.writableLength > maxWaiting) {
      socket.destroy();
    }
  }, LOOK_EVERY_MS);
  timer.unref();
  socket.once('close', () => clearInterval(timer));
}
