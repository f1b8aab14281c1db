export { applyMigrations, type MigrationOptions } from './applyMigrations';
export { dialectOf, postgres, sqlite, type Dialect } from './dialect';
export { holdingLock } from './holdingLock';
export { recordset, type RecordColumn } from './recordset';
export { runByIndex } from './runByIndex';
export { runQuery } from './runQuery';
export { sharedSecret } from './secrets';
export {
  allOf,
  anyOf,
  fragment,
  not,
  type Fragment,
  type SqlValue,
} from './sql';
export { PAGE_BYTES, readTextPage, textBefore } from './textPages';
export { writeTogether, type Together } from './writeTogether';
export { now, toTimestamp } from './timestamps';
export { inTransaction, isUniqueViolation } from './transactions';
export { retryingIfUnavailable, isUnavailable } from './unavailability';
