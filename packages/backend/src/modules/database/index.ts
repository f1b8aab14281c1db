export { monitoredDatabaseServiceFactory as default } from './monitoredDatabase';
export { databaseMonitorServiceRef } from './DatabaseMonitor';
export type { DatabaseMonitor } from './DatabaseMonitor';
