import { ContractRouter } from '@portolan/backend-kit';
import type { RequestHandler } from 'express';
import { routeBulk } from '../bulk/bulkRoutes';
import { routeComments } from '../discussion/commentRoutes';
import { routeFindings } from '../findings/findingRoutes';
import { routePreferences } from '../preferences/preferenceRoutes';
import { spec } from '../schema/openapi/generated';
import { routeTasks } from '../tasks/taskRoutes';
import { routeExport } from '../transfer/export/exportRoutes';
import { routeImport } from '../transfer/import/importRoutes';
import { routeViews } from '../views/viewRoutes';
import { routeWatchers } from '../watchers/watcherRoutes';
import type { RouterOptions, TaskManagerRouter } from './RouterOptions';

/** Makes the router of the API. */
export function createRouter(options: RouterOptions): RequestHandler {
  const { httpAuth, auditor } = options;
  const router: TaskManagerRouter = ContractRouter.create({
    contract: spec,
    httpAuth,
    auditor,
  });
  routeTasks(router, options);
  routeBulk(router, options);
  routeComments(router, options);
  routeExport(router, options);
  routeFindings(router, options);
  routeImport(router, options);
  routePreferences(router, options);
  routeViews(router, options);
  routeWatchers(router, options);
  return router.handler();
}
