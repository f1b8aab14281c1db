export { databaseAwareHealthServiceFactory } from './DatabaseAwareHealth';
