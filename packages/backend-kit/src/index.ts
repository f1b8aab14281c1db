/**
 * What any back end of Portolan needs: contract router, access, database,
 * events, limits, metrics.
 *
 * @packageDocumentation
 */
export * from './access';
export {
  checkEntityRef,
  checkLength,
  checkLine,
  checkText,
  checkTexts,
  checkTime,
  type DayEdge,
} from './checks';
export * from './cursors';
export {
  allOf,
  anyOf,
  applyMigrations,
  type Dialect,
  dialectOf,
  fragment,
  type Fragment,
  holdingLock,
  inTransaction,
  isUniqueViolation,
  type MigrationOptions,
  not,
  now,
  PAGE_BYTES,
  postgres,
  readTextPage,
  type RecordColumn,
  recordset,
  retryingIfUnavailable,
  runByIndex,
  runQuery,
  sharedSecret,
  sqlite,
  type SqlValue,
  textBefore,
  type Together,
  toTimestamp,
  writeTogether,
} from './database';
export * from './events';
export * from './http';
export * from './idempotency';
export * from './limits';
export * from './metrics';
export * from './resources';
