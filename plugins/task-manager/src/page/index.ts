export { loadTasksPage } from './lazy';
