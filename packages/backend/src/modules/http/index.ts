export { portalHttpRouterServiceFactory as default } from './portalHttpRouter';
