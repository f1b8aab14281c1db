export { httpAuthServiceFactory as default } from './httpAuth';
