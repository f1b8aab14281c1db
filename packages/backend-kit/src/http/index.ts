export { audited, auditedIfDenied, type AuditOptions } from './audited';
export { ContractRouter, type ContractRouterOptions } from './ContractRouter';
export type { OperationsOf } from './contract/contractTypes';
export type { ContractDocument } from './contract/document';
export {
  MethodNotAllowedError,
  PayloadTooLargeError,
  PreconditionFailedError,
  PreconditionRequiredError,
  UnsupportedMediaTypeError,
} from './errors';
export {
  etagOf,
  isFresh,
  isMatch,
  parseIfMatch,
  requireIfMatch,
  type VersionMatch,
} from './etags';
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
