/**
 * What any back end of Portolan needs: contract router, access, database,
 * events, limits, metrics.
 *
 * @packageDocumentation
 */
export * from './access';
export * from './checks';
export * from './cursors';
export * from './database';
export * from './events';
export * from './http';
export * from './limits';
export * from './metrics';
