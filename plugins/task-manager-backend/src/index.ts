/**
 * The back end of the task manager: its API, its store, its permissions, its
 * notifications.
 *
 * @packageDocumentation
 */
export { taskManagerPlugin as default } from './plugin';
