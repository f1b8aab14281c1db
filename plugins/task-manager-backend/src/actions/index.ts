export { registerTaskActions } from './registerTaskActions';
