export { ColumnsDialog } from './ColumnsDialog';
export { TaskTable } from './TaskTable';
