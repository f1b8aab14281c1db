import type { RequestHandler } from 'express';
import { checkText } from '@portolan/backend-kit';

/** Refuses text that no database keeps, wherever it is in a request that has the form of the contract. */
export const refuseUnstorableText: RequestHandler = (request, _, next) => {
  checkStrings('query', request.query);
  checkStrings('body', request.body);
  next();
};

/** Without recursion, so that no nesting is too deep. */
function checkStrings(root: string, value: unknown): void {
  const waiting: [path: string, value: unknown][] = [[root, value]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [path, current] = next;
    if (typeof current === 'string') {
      checkText(path, current);
    } else if (typeof current === 'object' && current !== null) {
      for (const [name, member] of Object.entries(current)) {
        waiting.push([path === root ? name : `${path}.${name}`, member]);
      }
    }
  }
}
