import { NotFoundError } from '@backstage/errors';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { createOpenApiRouter, spec } from '../schema/openapi/generated';
import { registerBulkRoutes } from '../bulk/bulkRoutes';
import { registerCommentRoutes } from '../discussion/commentRoutes';
import { databaseErrors } from './databaseErrors';
import { registerExportRoutes } from '../transfer/export/exportRoutes';
import { registerFindingRoutes } from '../findings/findingRoutes';
import { registerImportRoutes } from '../transfer/import/importRoutes';
import { nameFields } from './nameFields';
import { parseBody } from './parseBody';
import { registerPreferenceRoutes } from '../preferences/preferenceRoutes';
import { refuseUnknownMethods } from './refuseUnknownMethods';
import { refuseUnstorableText } from './refuseUnstorableText';
import type { RouterOptions } from './RouterOptions';
import { registerStatisticsRoutes } from '../tasks/statisticsRoutes';
import { registerDirectTaskRead } from '../tasks/taskReadRoutes';
import { registerTaskRoutes } from '../tasks/taskRoutes';
import { registerViewRoutes } from '../views/viewRoutes';
import { registerWatcherRoutes } from '../watchers/watcherRoutes';

/** Makes the router of the API. */
export async function createRouter(options: RouterOptions): Promise<Router> {
  const router = PromiseRouter();
  registerDirectTaskRead(router, options);
  registerImportRoutes(router, options);

  // The contract's router would turn what these throw into a 400.
  router.use(refuseUnknownMethods(spec));
  router.use(parseBody());
  const contract = await createOpenApiRouter({
    middleware: [(_request, _response, next) => next()],
    validatorOptions: {
      // Backstage's httpAuth knows more ways to sign in than the contract names.
      validateSecurity: false,
    },
  });
  contract.use(refuseUnstorableText);
  registerCommentRoutes(contract, options);
  registerExportRoutes(contract, options);
  registerFindingRoutes(contract, options);
  registerPreferenceRoutes(contract, options);
  registerViewRoutes(contract, options);
  registerWatcherRoutes(contract, options);
  registerStatisticsRoutes(contract, options);
  registerBulkRoutes(contract, options);
  // Last: its `/tasks/:id` would take all the other paths of one word below `/tasks`.
  registerTaskRoutes(contract, options);
  router.use(contract);

  router.use(request => {
    throw new NotFoundError(`There is no ${request.method} ${request.path}`);
  });
  router.use(nameFields);
  router.use(databaseErrors);
  return router;
}
