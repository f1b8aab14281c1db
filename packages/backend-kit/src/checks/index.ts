export { checkEntityRef } from './checkEntityRef';
export { checkText } from './checkText';
export { checkTime, type DayEdge } from './checkTime';
