import type { createOpenApiRouter } from '../schema/openapi/generated';

/** The router whose handlers have the types of the contract, and whose requests were checked against it. */
export type TaskManagerRouter = Awaited<ReturnType<typeof createOpenApiRouter>>;
