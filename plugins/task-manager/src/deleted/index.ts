export { DeletedTasks } from './DeletedTasks';
