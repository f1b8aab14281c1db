export { findMentions, mentionOf, replaceMentions } from './mentions';
