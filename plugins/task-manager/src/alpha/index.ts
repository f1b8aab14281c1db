/**
 * The task manager for portals on the new front-end system.
 *
 * @packageDocumentation
 */
export { taskManagerPlugin as default } from './plugin';
export { taskManagerTranslationRef } from './translations';
