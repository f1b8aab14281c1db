export { InlineText } from './InlineText';
export type { InlineTextProps } from './InlineText';
export { newKey } from './newKey';
