export { TaskDrawer } from './TaskDrawer';
