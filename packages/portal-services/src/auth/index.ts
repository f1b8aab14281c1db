export { httpAuthServiceFactory } from './httpAuth';
