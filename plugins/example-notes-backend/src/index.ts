/**
 * The back end of the example plugin, with its decisions for the portal's
 * policy.
 *
 * @packageDocumentation
 */
export { notesFeatures as default } from './plugin';
