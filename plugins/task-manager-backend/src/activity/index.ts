export type { ActivityStore, Page, PageRequest } from './ActivityStore';
export { DatabaseActivityStore } from './DatabaseActivityStore';
export {
  activityInsert,
  insertActivity,
  type NewActivity,
} from './activityRows';
