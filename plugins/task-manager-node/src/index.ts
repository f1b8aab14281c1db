/**
 * Findings service, client, extension points and permission conditions for
 * other backend plugins.
 *
 * @packageDocumentation
 */
export * from './conditions';
export * from './createTaskManagerClient';
export * from './notificationTexts';
export * from './seed';
export * from './TaskFindingsService';
export * from './taskFindingsServiceRef';
