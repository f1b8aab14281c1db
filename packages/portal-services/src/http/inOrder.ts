import type { RequestHandler } from 'express';

/**
 * Calls handlers one after the other, until one does not hand on. Express does
 * the same with a dozen objects for each of them, a third of all that a request
 * leaves to be collected.
 *
 * What a handler hands on other than nothing, an error or `'router'`, goes to
 * `next`.
 */
export function inOrder(handlers: readonly RequestHandler[]): RequestHandler {
  return (req, res, next) => {
    let index = 0;
    const step = (error?: unknown): void => {
      if (error || index === handlers.length) {
        next(error);
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
