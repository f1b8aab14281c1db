export { IdempotencyTable } from './IdempotencyTable';
export { idempotencyOf, type IdempotencyKey } from './idempotencyOf';
