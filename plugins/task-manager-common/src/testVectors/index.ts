/**
 * Tasks, what is asked of them, and the right answers: browser and server are
 * both held to them, so that they never disagree.
 *
 * @packageDocumentation
 */
export {
  FILTERS,
  STATISTICS,
  type FilterVector,
  type StatisticsVector,
} from './lists';
export { ORDERS, type OrderVector } from './orders';
export { PATCHES, type PatchVector } from './patches';
export { taskId, TASKS } from './tasks';
