/**
 * Types, permissions and API client shared by the task manager's front end and
 * back end.
 *
 * @packageDocumentation
 */
export * from './constants';
export * from './taskFields';
export * from './pagePaths';
export * from './permissions';
export * from './types';
export { DefaultApiClient as TaskManagerApiClient } from './schema/openapi/generated';
