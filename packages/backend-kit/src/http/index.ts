export { audited, auditedIfDenied, type AuditOptions } from './audited';
export { bodyChunks, type BodyLimit } from './bodyChunks';
export {
  ContractRouter,
  createCallerShare,
  type ContractRouterOptions,
} from './ContractRouter';
export type { OperationsOf } from './contract/contractTypes';
export type { ContractDocument } from './contract/document';
export { PayloadTooLargeError, PreconditionFailedError } from './errors';
export { isMatch, type VersionMatch } from './etags';
export { retryLater } from './retryLater';
export type {
  Answer,
  CallerCredentials,
  CallerKind,
  Handler,
  HandlerInput,
  OperationTypes,
  RequestParts,
  RouteOptions,
} from './operations';
export { serviceFetch } from './serviceFetch';
export { versioned } from './versioned';
