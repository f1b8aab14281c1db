export { checkEntityRef } from './checkEntityRef';
export { checkText } from './checkText';
export { checkTexts } from './checkTexts';
export { checkTime, type DayEdge } from './checkTime';
