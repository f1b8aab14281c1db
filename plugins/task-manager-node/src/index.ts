/**
 * Findings service, seed extension point and permission conditions for other backend plugins.
 *
 * @packageDocumentation
 */
export * from './conditions';
export * from './seed';
export * from './TaskFindingsService';
export * from './taskFindingsServiceRef';
