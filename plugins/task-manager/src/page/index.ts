export { loadTasksPage, loadTasksPageWithHeader } from './lazy';
