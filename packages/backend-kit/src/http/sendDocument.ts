import type { Request, Response } from 'express';
import type { ContractDocument } from './contract/document';
import { isRead, sendJson } from './sendAnswer';

/** Where Backstage's tools look for the contract of a plugin. */
const PATH = '/openapi.json';

/**
 * Answers with the contract itself, its paths as they are from outside. Tells
 * whether the request asked for it.
 */
export function documentSender(
  contract: ContractDocument,
): (request: Request, response: Response) => boolean {
  return (request, response) => {
    if (request.url !== PATH || !isRead(request)) {
      return false;
    }
    const paths = Object.fromEntries(
      Object.entries(contract.paths).map(([path, item]) => [
        `${request.baseUrl}${path}`,
        item,
      ]),
    );
    sendJson(response, JSON.stringify({ ...contract, paths }));
    return true;
  };
}
