import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { Request, RequestHandler, Response } from 'express';

/**
 * Does what a middleware does that only sets headers, always the same ones:
 * it is run once, and the headers that it has set are set from then on.
 */
export function fixedHeaders(middleware: RequestHandler): RequestHandler {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  let isDone = false;
  middleware(request as Request, response as Response, () => {
    isDone = true;
  });
  if (!isDone) {
    return middleware;
  }
  const headers = response
    .getHeaderNames()
    .map(name => [name, String(response.getHeader(name))] as const);
  return (_req, res, next) => {
    for (const [name, value] of headers) {
      res.setHeader(name, value);
    }
    next();
  };
}
