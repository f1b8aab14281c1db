/**
 * The root services of the portal's back end: its HTTP server, database,
 * health, metrics and start-up checks.
 *
 * @packageDocumentation
 */
export { portalServices as default } from './features';
export { httpGuardServiceRef, type HttpGuard } from './http';
export { isForwarded } from './proxies';
