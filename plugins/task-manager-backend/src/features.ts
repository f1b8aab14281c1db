/**
 * Everything of the task manager for a back end of Portolan, in one feature.
 *
 * @packageDocumentation
 */
export { taskManagerFeatures as default } from './taskManagerFeatures';
