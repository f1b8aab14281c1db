/**
 * Collects the state of clouds, and keeps what is known of it.
 *
 * @packageDocumentation
 */
export { cloudStatusPlugin as default } from './plugin';
