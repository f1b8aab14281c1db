import type { RequestHandler } from 'express';

/**
 * Calls handlers one after the other, until one does not hand on. Express does
 * the same with a dozen objects for each of them, a third of all that a request
 * leaves to be collected.
 *
 * As there, `'route'` leads to the next one, for none of them is a route of
 * its own, and `'router'` past all of them.
 */
export function inOrder(handlers: readonly RequestHandler[]): RequestHandler {
  return (req, res, next) => {
    let index = 0;
    const step = (error?: unknown): void => {
      const fault = error === 'route' ? undefined : error;
      if (fault || index === handlers.length) {
        next(fault);
        return;
      }
      const handler = handlers[index];
      index += 1;
      try {
        handler(req, res, step);
      } catch (thrown) {
        next(thrown);
      }
    };
    step();
  };
}
