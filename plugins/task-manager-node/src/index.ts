/**
 * Service and extension points with which other backend plugins give tasks to the task manager.
 *
 * @packageDocumentation
 */
export * from './conditions';
export * from './seed';
export * from './TaskFindingsService';
export * from './taskFindingsServiceRef';
