export { readTime, wholeDay } from './readTime';
export type { DayEdge } from './readTime';
