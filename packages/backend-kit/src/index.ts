/**
 * What any back end of Portolan needs: contract router, access, database, events, limits, metrics.
 *
 * @packageDocumentation
 */
export * from './metrics';
