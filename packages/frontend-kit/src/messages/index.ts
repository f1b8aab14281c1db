export { reasonOf, statusOf } from './errors';
export type { CloseMessage, MessageAction } from './messageContext';
export { SignInAgain } from './SignInAgain';
export { useNotify } from './useNotify';
export type { Notify } from './useNotify';
export { useReason, useRefusal } from './useReason';
export type { ReasonOf, RefusalOf } from './useReason';
export { MessageBoundary } from './MessageBoundary';
