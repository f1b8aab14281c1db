/**
 * Tasks, what is asked of them, and the right answers: browser and server are
 * both held to them, so that they never disagree.
 *
 * @packageDocumentation
 */
export {
  FILTERS,
  ORDERS,
  STATISTICS,
  type FilterVector,
  type OrderVector,
  type StatisticsVector,
} from './lists';
export { PATCHES, type PatchVector } from './patches';
export { taskId, TASKS } from './tasks';
