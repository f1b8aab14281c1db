import type { LifecycleService } from '@backstage/backend-plugin-api';
import type { RequestHandler } from 'express';

/** Where the events plugin passes events on to other replicas. */
const EVENT_BUS_PATH = '/api/events/bus/';

/**
 * Answers 503 while the back end starts and the event bus is not there yet.
 *
 * A plugin that gets a 404 takes it that there is no bus, and never learns of
 * the events of other replicas; after a 503 it asks again. Plugins start side
 * by side, so without this it is chance whether live updates cross replicas.
 *
 * It must be used without a path of its own: what Express strips from the URL
 * for that, it would put before the routes a second time.
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
    if (started || !req.path.toLowerCase().startsWith(EVENT_BUS_PATH)) {
      next();
      return;
    }
    options.routes(req, res, (error?: unknown) => {
      if (error) {
        next(error);
      } else {
        res.status(503).set('Retry-After', '1').end();
      }
    });
  };
}
