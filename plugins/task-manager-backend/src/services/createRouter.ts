import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { ContractRouter, type CallerShare } from '@portolan/backend-kit';
import type { RequestHandler } from 'express';
import { routeBoard } from '../board';
import { routeBulk } from '../bulk';
import { routeDeleted } from '../deleted';
import { routeComments } from '../discussion';
import { routeFindings } from '../findings';
import { routeLabels } from '../labels';
import { routePreferences } from '../preferences';
import { spec } from '../schema/openapi/generated/index';
import { routeTasks } from '../tasks';
import { routeExport, routeImport } from '../transfer';
import { routeViews } from '../views';
import { routeWatchers } from '../watchers';
import type { TaskManagerRouter } from '../TaskManagerRouter';
import type { Services } from './Services';

/** What the routes do their work with. */
type RouterOptions = Services & {
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  share: CallerShare;
};

/** Makes the router of the API. */
export function createRouter(options: RouterOptions): RequestHandler {
  const { httpAuth, auditor, share } = options;
  const router: TaskManagerRouter = ContractRouter.create({
    contract: spec,
    httpAuth,
    auditor,
    share,
  });
  routeTasks(router, options);
  routeBoard(router, options);
  routeBulk(router, options);
  routeComments(router, options);
  routeDeleted(router, options);
  routeExport(router, options);
  routeFindings(router, options);
  routeImport(router, options);
  routeLabels(router, options);
  routePreferences(router, options);
  routeViews(router, options);
  routeWatchers(router, options);
  return router.handler();
}
