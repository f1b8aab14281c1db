export { DefaultTaskAccess } from './DefaultTaskAccess';
export type { TaskAccess } from './TaskAccess';
export {
  NO_TASK,
  type TaskCondition,
  type TaskConditionLeaf,
} from './TaskCondition';
export type { TaskScope } from './TaskScope';
export { namedEntities } from './namedEntities';
export { notFound } from './notFound';
export { registerTaskResource } from './registerTaskResource';
export { taskResourceRef } from './taskResource';
