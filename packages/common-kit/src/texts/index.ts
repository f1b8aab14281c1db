export { cutText, isLongerThan, problemOfText } from './characters';
export type { TextProblem } from './characters';
export { toLabels } from './labels';
