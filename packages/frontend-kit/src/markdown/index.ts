export { Markdown } from './Markdown';
export type { MarkdownProps } from './Markdown';
export type { TickBox } from './MarkdownTree';
export { MarkdownEditor } from './MarkdownEditor';
export type { MarkdownEditorProps } from './MarkdownEditor';
