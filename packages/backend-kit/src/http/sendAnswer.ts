import type { Request, Response } from 'express';
import type { CompiledOperation } from './contract/compileContract';
import { etagOf, isFresh } from './etags';
import type { Answer } from './operations';

/** Sends what a handler answered. */
export function sendAnswer(
  operation: CompiledOperation,
  answer: Answer<unknown> | void,
  { request, response }: { request: Request; response: Response },
): void {
  if (!answer) {
    if (operation.status === 204) {
      operation.checkAnswer?.(204, undefined);
      response.statusCode = 204;
      response.end();
    }
    return;
  }
  const { version, location } = answer;
  if (location !== undefined) {
    response.setHeader('Location', `${request.baseUrl}${location}`);
  }
  if (version !== undefined) {
    response.setHeader('ETag', etagOf(version));
    if (isRead(request) && isFresh(request.headers['if-none-match'], version)) {
      response.statusCode = 304;
      response.end();
      return;
    }
  }
  const text = 'text' in answer ? answer.text : JSON.stringify(answer.json);
  operation.checkAnswer?.(operation.status, String(text));
  response.statusCode = operation.status;
  sendJson(response, text);
}

/** Sends JSON as it is. Express would hash it into an ETag of its own. */
export function sendJson(response: Response, text: string | Uint8Array): void {
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Content-Length', Buffer.byteLength(text));
  response.end(text);
}

/** Whether a request only reads. */
export function isRead({ method }: Request): boolean {
  return method === 'GET' || method === 'HEAD';
}
