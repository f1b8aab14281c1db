export { findMentions, mentionOf, splitByMentions } from './mentions';
export type { MentionPart } from './mentions';
