import type { Response } from 'express';

/** Sends JSON text as it is. Express would hash it into an ETag of its own. */
export function sendJsonText(
  response: Pick<Response, 'setHeader'> & { end(text: string): unknown },
  text: string,
): void {
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Content-Length', Buffer.byteLength(text));
  response.end(text);
}
