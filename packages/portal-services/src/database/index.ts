export { databaseMonitorServiceRef } from './DatabaseMonitor';
export type { DatabaseMonitor } from './DatabaseMonitor';
export { monitoredDatabaseServiceFactory } from './monitoredDatabase';
