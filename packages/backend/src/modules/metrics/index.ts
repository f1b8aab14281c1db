export { metricsEndpoint } from './metricsEndpoint';
export { exportBusyConnections, portalRegistry } from './registry';
export { requestMetrics } from './requestMetrics';
export { traceRouteTemplates } from './routeTemplate';
