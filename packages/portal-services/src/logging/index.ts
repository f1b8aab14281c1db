export { jsonLoggerServiceFactory } from './rootLogger';
