export { loadEntityTasksCard, loadEntityTasksContent } from './lazy';
