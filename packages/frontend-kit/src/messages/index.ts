export { isUnanswered, reasonOf, statusOf } from './errors';
export { MessageBoundary } from './MessageBoundary';
export type { MessageAction } from './messageContext';
export { useNotify } from './useNotify';
export type { Notify } from './useNotify';
export { useReason, useRefusal } from './useReason';
export type { ReasonOf, RefusalOf } from './useReason';
