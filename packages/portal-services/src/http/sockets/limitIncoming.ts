import type { Duplex } from 'node:stream';

/**
 * Ends a socket that has sent more than a number of bytes since it was opened.
 *
 * It counts beside the reader of the socket, from the moment that reader
 * starts: a listener of its own before that would set the data flowing too
 * early.
 */
export function limitIncoming(socket: Duplex, maxBytes: number): void {
  let received = 0;
  const count = (chunk: Buffer) => {
    received += chunk.length;
    if (received > maxBytes) {
      socket.destroy();
    }
  };
  const join = (event: string | symbol) => {
    if (event === 'data') {
      socket.off('newListener', join);
      socket.on('data', count);
    }
  };
  socket.on('newListener', join);
}
