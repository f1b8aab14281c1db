export { databaseAwareHealthServiceFactory as default } from './DatabaseAwareHealth';
