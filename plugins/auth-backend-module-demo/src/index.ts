/**
 * Sign-in for demonstrations: choose who you are, on this machine only.
 *
 * @packageDocumentation
 */
export { demoFeatures as default } from './features';
