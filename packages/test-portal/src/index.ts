export { findInPlugins, pathsInPlugins } from './findInPlugins.ts';
export { readUsage } from './load/serverUsage.ts';
export { putLoad, type LoadRequest, type LoadResult } from './load/putLoad.ts';
export type {
  Dataset,
  PluginBenchmarks,
  Workload,
  WorkloadContext,
} from './load/Workload.ts';
export {
  BACKSTAGE_CLI,
  configArguments,
  DATA_DIR,
  LOG_DIR,
  PORTAL_DIR,
  ROOT,
} from './paths.ts';
export { buildPortal } from './portal/build.ts';
export { buildDocs } from './portal/demoDocs.ts';
export { canEverybodySignIn } from './portal/demoReady.ts';
export { servePortal } from './portal/servePortal.ts';
export { callApi, postJson, signIn, type Session } from './portal/session.ts';
export { TestPortal } from './portal/TestPortal.ts';
export { startEmbeddedPostgres } from './postgres/embeddedPostgres.ts';
export { onExit } from './processes/onExit.ts';
export { ProcessGroup } from './processes/ProcessGroup.ts';
export { run, tail } from './processes/run.ts';
export { answers, waitFor } from './processes/wait.ts';
export { say } from './say.ts';
export type { Adoption } from './verification/Adoption.ts';
export { bystanders, type Attack } from './verification/bystanders.ts';
export { databaseOutage } from './verification/databaseOutage.ts';
export { forgedTokens } from './verification/forgedTokens.ts';
export { fuzzing } from './verification/fuzzing.ts';
export { resultOf, type Part, type PartResult } from './verification/Part.ts';
export {
  permissionMatrix,
  type MatrixCell,
  type MatrixExpectation,
  type MatrixRoute,
} from './verification/permissionMatrix.ts';
export type {
  PluginVerification,
  PortalCheck,
} from './verification/PluginVerification.ts';
export {
  queryPlans,
  type MeasuredCaller,
  type MeasuredQuery,
} from './verification/queryPlans.ts';
