export * from './MarkdownEditor';
