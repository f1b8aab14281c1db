export { readTime } from './readTime';
export type { DayEdge } from './readTime';
