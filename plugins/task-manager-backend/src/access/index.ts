export { CallerTeams } from './CallerTeams';
export { DefaultTaskAccess } from './DefaultTaskAccess';
export type { TaskAccess } from './TaskAccess';
export type { TaskCondition, TaskConditionLeaf } from './TaskCondition';
export type { TaskScope } from './TaskScope';
export { namedEntities } from './namedEntities';
export { notFound } from './notFound';
export { readTaskResources } from './readTaskResources';
export { taskPermissions } from './taskPermissions';
