export { checkEntityRef } from './checkEntityRef';
export { checkLength } from './checkLength';
export { checkLine } from './checkLine';
export { checkText } from './checkText';
export { checkTexts } from './checkTexts';
export { checkTime, type DayEdge } from './checkTime';
export { isUuid } from './isUuid';
