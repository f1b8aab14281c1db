export { Markdown } from './Markdown';
export { MarkdownEditor } from './MarkdownEditor';
export type { MarkdownEditorProps } from './MarkdownEditor';
export { MentionArea } from './MentionArea';
export type { MentionAreaProps } from './MentionArea';
