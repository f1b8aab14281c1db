export { cutText, isLongerThan, problemOfText } from './characters';
export type { TextProblem } from './characters';
export { foldText, sortKey, withoutAccents } from './fold';
export { toLabels } from './labels';
export { hasControls, isBlank, toLine } from './lines';
