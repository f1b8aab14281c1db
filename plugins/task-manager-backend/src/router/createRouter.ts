import { NotFoundError } from '@backstage/errors';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { createOpenApiRouter, spec } from '../schema/openapi/generated';
import { databaseErrors } from './databaseErrors';
import { nameFields } from './nameFields';
import { parseBody } from './parseBody';
import { refuseUnknownMethods } from './refuseUnknownMethods';
import { refuseUnstorableText } from './refuseUnstorableText';
import type { TaskManagerRouter } from './TaskManagerRouter';

/** How the router is made up; each resource registers its own routes. */
export type RouterOptions = {
  /** Routes that check all of their request themselves. */
  direct: ((router: Router) => void)[];
  /** Routes that read their body as a stream, and so come before what reads and checks bodies. */
  streaming: ((router: Router) => void)[];
  /** Routes whose requests were checked against the contract. */
  routes: ((router: TaskManagerRouter) => void)[];
};

/** Makes the router of the API. */
export async function createRouter(options: RouterOptions): Promise<Router> {
  const router = PromiseRouter();
  options.direct.forEach(register => register(router));
  options.streaming.forEach(register => register(router));

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
  options.routes.forEach(register => register(contract));
  router.use(contract);

  router.use(request => {
    throw new NotFoundError(`There is no ${request.method} ${request.path}`);
  });
  router.use(nameFields);
  router.use(databaseErrors);
  return router;
}
