/**
 * The page of the example plugin.
 *
 * @packageDocumentation
 */
export { notesPlugin as default } from './plugin';
