export {
  httpGuardServiceRef,
  httpGuardsServiceRef,
  type HttpGuard,
} from './HttpGuard';
export { createPortalHttpRouter } from './portalHttpRouter';
export { pluginHttpRouterServiceFactory } from './plugins/pluginHttpRouter';
