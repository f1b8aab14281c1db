export { InlineText } from './InlineText';
export type { InlineTextProps } from './InlineText';
export { newKey } from './newKey';
export { useDraft } from './useDraft';
export type { DraftName, SetDraft } from './useDraft';
