export { DefaultTaskService } from './DefaultTaskService';
export type { TaskChangeListener, TaskEvents } from './TaskEvents';
export type { TaskService } from './TaskService';
export { changeTask } from './changeTask';
export { checkPageSize } from './checkPageSize';
export {
  type CheckedPatch,
  checkFilter,
  checkNewTask,
  checkPatch,
  checkSource,
} from './checkTask';
export { conditionSql } from './lists/filterSql';
export { exposeTasksGauge } from './counters/tasksGauge';
export { rankBetween, topRanks } from './rank';
export { selectionOf } from './selectionOf';
export { DatabaseTaskStore } from './store/DatabaseTaskStore';
export type {
  LockedTask,
  NewTask,
  TaskChange,
  TaskChangeOptions,
  TaskDecision,
  TaskStore,
} from './store/TaskStore';
export { type TaskDialect, taskDialectOf } from './store/taskDialect';
export { LabelNotes } from './store/LabelNotes';
export { insertBatches } from './store/taskInserts';
export { parseTask } from './store/taskText';
export {
  decideUpdate,
  DELETE,
  requirePermitted,
  requireVersion,
  RESTORE,
} from './taskDecisions';
export { diffTask } from './taskDiff';
export { routeTasks } from './taskRoutes';
