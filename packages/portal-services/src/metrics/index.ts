export { metricsEndpoint } from './metricsEndpoint';
export { requestMetrics } from './requestMetrics';
export { traceRouteTemplates } from './routeTemplate';
