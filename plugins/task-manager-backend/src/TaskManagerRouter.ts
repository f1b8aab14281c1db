import type { ContractRouter, OperationsOf } from '@portolan/backend-kit';
import type { EndpointMap, spec } from './schema/openapi/generated/index';

/** The operations of the contract, by their ids. */
type Operations = OperationsOf<typeof spec, EndpointMap>;

/** The router whose handlers have the types of the contract. */
export type TaskManagerRouter = ContractRouter<Operations>;
