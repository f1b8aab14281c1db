import { DefaultSchedulerService } from '@backstage/backend-defaults/scheduler';
import {
  coreServices,
  createServiceFactory,
  type HttpRouterService,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import { NotFoundError } from '@backstage/errors';
import { Router, type RequestHandler } from 'express';

/** Where Backstage's scheduler has its routes, in each plugin. */
const SCHEDULER_PATH = '/.backstage/scheduler';
const MAY_BE_SCHEDULER = /scheduler/i;

/** Takes the routes of the scheduler, and leaves them out. */
const NO_ROUTER: HttpRouterService = { use() {}, addAuthPolicy() {} };

/**
 * Backstage's scheduler without its routes: by those, whoever has signed in may
 * list, start and cancel the jobs of every plugin, which no permission guards
 * and no audit log tells of. Nothing of the portal calls them.
 *
 * The routes are left out rather than refused before the plugins: Express
 * strips the path of a plugin and parses what is left anew, so that a check of
 * the whole path can be got round.
 */
export const closedSchedulerServiceFactory = createServiceFactory({
  service: coreServices.scheduler,
  deps: {
    database: coreServices.database,
    httpRouter: coreServices.httpRouter,
    logger: coreServices.logger,
    metrics: metricsServiceRef,
    pluginMetadata: coreServices.pluginMetadata,
    rootLifecycle: coreServices.rootLifecycle,
  },
  async factory({ httpRouter, ...deps }) {
    httpRouter.use(noSuchRoutes());
    return DefaultSchedulerService.create({ ...deps, httpRouter: NO_ROUTER });
  },
});

/**
 * Answers like every route that a plugin lacks, where some plugins have none
 * for what is left over.
 */
function noSuchRoutes(): RequestHandler {
  const router = Router().use(SCHEDULER_PATH, (_req, _res, next) => {
    next(new NotFoundError('There are no routes to scheduled jobs'));
  });
  return (req, res, next) => {
    // Whatever Express makes of the URL, that path is in no other.
    if (MAY_BE_SCHEDULER.test(req.url)) {
      router(req, res, next);
    } else {
      next();
    }
  };
}
