import type { LifecycleService } from '@backstage/backend-plugin-api';
import type { RequestHandler } from 'express';

/** Where the events plugin passes events on to other replicas. */
export const EVENT_BUS_PATH = '/api/events/bus';

/**
 * Answers 503 while the back end starts and the event bus is not there yet.
 *
 * A plugin that gets a 404 takes it that there is no bus, and never learns of
 * the events of other replicas; after a 503 it asks again. Plugins start side by
 * side, so without this it is chance whether live updates cross replicas.
 */
export function waitForEventBus(options: {
  routes: RequestHandler;
  lifecycle: LifecycleService;
}): RequestHandler {
  let started = false;
  options.lifecycle.addStartupHook(() => {
    started = true;
  });
  return (req, res, next) => {
    if (started) {
      next();
      return;
    }
    const { url } = req;
    req.url = req.originalUrl;
    options.routes(req, res, (error?: unknown) => {
      req.url = url;
      if (error) {
        next(error);
      } else {
        res.status(503).set('Retry-After', '1').end();
      }
    });
  };
}
