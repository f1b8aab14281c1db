export { TaskManagerProvider } from './TaskManagerProvider';
