import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import type { ContractRouter, OperationsOf } from '@portolan/backend-kit';
import type { EndpointMap, spec } from '../schema/openapi/generated';
import type { Services } from '../services/Services';

/** What the routes do their work with. */
export type RouterOptions = Services & {
  httpAuth: HttpAuthService;
  auditor: AuditorService;
};

/** The operations of the contract, by their ids. */
export type Operations = OperationsOf<typeof spec, EndpointMap>;

/** The router whose handlers have the types of the contract. */
export type TaskManagerRouter = ContractRouter<Operations>;
