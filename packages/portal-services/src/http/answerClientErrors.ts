import type { Server } from 'node:http';
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';

/** What Node's HTTP parser refuses, and how it is answered. */
const ANSWERS: Record<string, { status: number; message: string }> = {
  HPE_HEADER_OVERFLOW: {
    status: 431,
    message: 'The URL and the headers together must not exceed 16 KiB',
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    message: 'The request took too long to arrive',
  },
};

const MALFORMED = { status: 400, message: 'The request is not valid HTTP' };

/**
 * Answers requests that never reach a route, because Node's parser refuses
 * them, in the shape of all other errors. Node's own answer has no body.
 */
export function answerClientErrors(server: Server): void {
  server.on('clientError', (error: Error & { code?: string }, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy(error);
      return;
    }
    answer(socket, ANSWERS[error.code ?? ''] ?? MALFORMED);
  });
}

function answer(
  socket: Duplex,
  { status, message }: { status: number; message: string },
) {
  const reason = STATUS_CODES[status] ?? '';
  const body = JSON.stringify({
    error: { name: `${reason.replaceAll(/\W/g, '')}Error`, message },
    response: { statusCode: status },
  });
  socket.end(
    [
      `HTTP/1.1 ${status} ${reason}`,
      'Content-Type: application/json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}
